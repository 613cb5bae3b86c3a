package id.alur.training.learning;

import java.util.UUID;

/** Identity of a line in the ledger of lesson hours. */
public record LedgerEntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

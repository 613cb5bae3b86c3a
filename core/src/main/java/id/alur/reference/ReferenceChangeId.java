package id.alur.reference;

import java.util.UUID;

/** Of a change of reference data. */
public record ReferenceChangeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

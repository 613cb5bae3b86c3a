package id.alur.identity;

import java.util.UUID;

/** Identity of an attached file. */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

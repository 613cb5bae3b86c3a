package id.alur.apikey;

import java.util.UUID;

/** Identity of a key. */
public record ApiKeyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

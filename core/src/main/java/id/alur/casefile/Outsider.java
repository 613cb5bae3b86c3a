package id.alur.casefile;

import id.alur.identity.OutsiderId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the register.
 *
 * @param name 1 to 200 characters
 * @param contact how to reach them, an address or a number; at most 200 characters
 */
public record Outsider(OutsiderId id, String name, @Nullable String contact) {

    /** Without name and contact, which belong in no log. */
    @Override
    public String toString() {
        return "Outsider " + id;
    }
}

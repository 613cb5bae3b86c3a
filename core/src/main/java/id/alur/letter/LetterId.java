package id.alur.letter;

import java.util.UUID;

/** Identity of a letter; never part of an address that is made public. */
public record LetterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package id.alur.identity;

import java.util.UUID;

/** Identity of a post in a unit. */
public record PositionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

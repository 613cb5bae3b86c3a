package id.alur.identity;

import java.util.UUID;

/** Identity of a unit of the city's organisation. */
public record UnitId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

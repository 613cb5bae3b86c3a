package id.alur.appraisal.year;

import java.util.UUID;

/** An employee's year, also one from before Alur that has no case. */
public record YearId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package id.alur.training.learning;

import id.alur.identity.EmployeeId;
import java.time.LocalDate;

/**
 * How far somebody is from what the post requires in one competence.
 *
 * @param required 1 to 5
 * @param current 1 to 5
 * @param version 0 when it has never been changed
 */
public record CompetenceGap(
        EmployeeId employee,
        String competenceCode,
        String competenceName,
        int required,
        int current,
        LocalDate assessedOn,
        long version) {

    /** Positive when something is missing. */
    public int level() {
        return required - current;
    }
}

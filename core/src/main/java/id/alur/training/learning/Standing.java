package id.alur.training.learning;

import id.alur.identity.EmployeeId;
import id.alur.personnel.EmployeeKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands with learning in a year.
 *
 * @param jp lesson hours in the ledger
 * @param floor hours to be reached; null when there is none for this person
 * @param cap hours not to be passed; null when there is none for this person
 * @param quota what the table {@code jp-quota} says of it, with its reason
 * @param running requests that are not decided yet
 * @param lastTraining last day of the last training up to the end of the year
 */
public record Standing(
        EmployeeId employee,
        int year,
        EmployeeKind kind,
        int jp,
        @Nullable Integer floor,
        @Nullable Integer cap,
        Verdict quota,
        List<RunningRequest> running,
        @Nullable LocalDate lastTraining) {

    /** Whether hours are missing to the floor. */
    public boolean below() {
        return floor != null && jp < floor;
    }
}

package id.alur.appraisal.plan;

import id.alur.appraisal.year.YearId;
import id.alur.identity.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan without its lines.
 *
 * @param number from 1
 * @param reason why it changes the version before; null for the first
 */
public record Plan(
        PlanId id,
        YearId year,
        int number,
        PlanState state,
        @Nullable String reason,
        String expectations,
        @Nullable Instant submittedAt,
        @Nullable Instant agreedAt,
        @Nullable EmployeeId agreedBy,
        long version) {

    @Override
    public String toString() {
        return "Plan[" + id + " " + state + "]";
    }
}

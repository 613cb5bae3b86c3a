package id.alur.appraisal.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a plan in the list of all. */
public record PlanVersion(
        int number,
        PlanState state,
        @Nullable String reason,
        @Nullable Instant agreedAt,
        @Nullable String agreedBy) {

    @Override
    public String toString() {
        return "PlanVersion[" + number + " " + state + "]";
    }
}

package id.alur.appraisal.plan;

import java.util.UUID;

/** One version of a plan. */
public record PlanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

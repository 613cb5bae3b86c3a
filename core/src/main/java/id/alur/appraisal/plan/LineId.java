package id.alur.appraisal.plan;

import java.util.UUID;

/** A planned result (RHK), the same through all versions of a year's plan. */
public record LineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

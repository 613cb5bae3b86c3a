package id.alur.appraisal.plan;

import java.util.UUID;

/** An indicator of a planned result, the same through all versions of a year's plan. */
public record IndicatorId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

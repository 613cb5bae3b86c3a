package id.alur.appraisal.plan;

import id.alur.appraisal.Aspect;

/** By what a planned result is measured, and the target. */
public record Indicator(IndicatorId id, Aspect aspect, String measure, String target, String unit) {

    /** {@code 12 laporan}. */
    public String targetWithUnit() {
        return unit.isEmpty() ? target : target + " " + unit;
    }
}

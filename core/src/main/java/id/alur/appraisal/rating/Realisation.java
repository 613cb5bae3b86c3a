package id.alur.appraisal.rating;

import id.alur.appraisal.plan.IndicatorId;

/**
 * What the employee says was reached of an indicator.
 *
 * @param achieved as the target is written, up to {@value RatingLimits#ACHIEVED} characters
 * @param note up to {@value RatingLimits#NOTE} characters
 */
public record Realisation(IndicatorId indicator, String achieved, String note, long version) {

    @Override
    public String toString() {
        return "Realisation[" + indicator + "]";
    }
}

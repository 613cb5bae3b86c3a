package id.alur.appraisal.rating;

import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * What the superior says of the behaviour by one of the values.
 *
 * @param assessment null where nothing in particular is said
 * @param note up to {@value RatingLimits#NOTE} characters; needed where the assessment is not as expected
 */
public record ValueNote(CoreValue value, @Nullable Expectation assessment, String note) {

    @Override
    public String toString() {
        return "ValueNote[" + value + "]";
    }
}

package id.alur.appraisal.rating;

import id.alur.appraisal.Expectation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rating as the superior writes it.
 *
 * @param result null while it is not chosen
 * @param resultReason up to {@value RatingLimits#REASON} characters
 * @param values each value once at most
 */
public record RatingDraft(
        @Nullable Expectation result,
        String resultReason,
        @Nullable Expectation behaviour,
        String behaviourReason,
        List<ValueNote> values) {

    public RatingDraft {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return "RatingDraft";
    }
}

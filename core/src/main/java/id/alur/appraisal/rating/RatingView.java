package id.alur.appraisal.rating;

import id.alur.appraisal.Expectation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rating with its reasons.
 *
 * @param explained how it came about; null until it is sent
 * @param rater name with titles; null until it is sent
 */
public record RatingView(
        @Nullable Expectation result,
        String resultReason,
        @Nullable Expectation behaviour,
        String behaviourReason,
        List<ValueNote> values,
        @Nullable Explained explained,
        @Nullable Instant sentAt,
        @Nullable String rater,
        long version) {

    public RatingView {
        values = List.copyOf(values);
    }

    public boolean sent() {
        return sentAt != null;
    }

    @Override
    public String toString() {
        return "RatingView[" + sentAt + "]";
    }
}

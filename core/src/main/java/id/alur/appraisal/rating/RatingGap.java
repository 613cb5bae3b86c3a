package id.alur.appraisal.rating;

import id.alur.appraisal.Expectation;
import id.alur.shared.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rating lacks before it can be sent.
 *
 * @param part {@code result}, {@code resultReason}, {@code behaviour}, {@code behaviourReason} or the code of a value
 * @param key of the words
 */
public record RatingGap(String part, String key) {

    private static final String KEY = "error.appraisal.missing.";

    /** Who is rated otherwise than expected reads why. */
    static List<RatingGap> of(@Nullable RatingView rating) {
        List<RatingGap> gaps = new ArrayList<>();
        if (rating == null) {
            return List.of(new RatingGap("result", KEY + "result"), new RatingGap("behaviour", KEY + "behaviour"));
        }
        gaps.addAll(of("result", rating.result(), rating.resultReason()));
        gaps.addAll(of("behaviour", rating.behaviour(), rating.behaviourReason()));
        for (ValueNote note : rating.values()) {
            if (note.assessment() != null
                    && note.assessment() != Expectation.SESUAI
                    && PlainText.text(note.note()).length() < RatingLimits.SHORTEST_REASON) {
                gaps.add(new RatingGap(note.value().name(), KEY + "value-note"));
            }
        }
        return gaps;
    }

    private static List<RatingGap> of(String part, @Nullable Expectation chosen, String reason) {
        if (chosen == null) {
            return List.of(new RatingGap(part, KEY + part));
        }
        return chosen != Expectation.SESUAI && reason.length() < RatingLimits.SHORTEST_REASON
                ? List.of(new RatingGap(part + "Reason", KEY + "reason"))
                : List.of();
    }
}

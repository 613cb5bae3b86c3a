package id.alur.appraisal.rating;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;

/** What is written in reports and ratings, cleaned and measured. */
final class RatingTexts {

    private RatingTexts() {}

    /** @throws DomainException when it is longer */
    static String text(String text, int longest) {
        String clean = PlainText.text(text);
        if (clean.length() > longest) {
            throw new DomainException("error.appraisal.too-long", longest);
        }
        return clean;
    }

    static RatingDraft clean(RatingDraft draft) {
        if (draft.values().stream().map(ValueNote::value).distinct().count()
                < draft.values().size()) {
            throw new IllegalArgumentException("A value is rated twice");
        }
        return new RatingDraft(
                draft.result(),
                text(draft.resultReason(), RatingLimits.REASON),
                draft.behaviour(),
                text(draft.behaviourReason(), RatingLimits.REASON),
                draft.values().stream()
                        .map(one -> new ValueNote(one.value(), one.assessment(), text(one.note(), RatingLimits.NOTE)))
                        .filter(one -> one.assessment() != null || !one.note().isEmpty())
                        .toList());
    }
}

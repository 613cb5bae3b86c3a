package id.alur.appraisal.rating;

import id.alur.appraisal.year.WrittenText;

/** What is written in reports and ratings, cleaned and measured. */
final class RatingTexts {

    private RatingTexts() {}

    static RatingDraft clean(RatingDraft draft) {
        if (draft.values().stream().map(ValueNote::value).distinct().count()
                < draft.values().size()) {
            throw new IllegalArgumentException("A value is rated twice");
        }
        return new RatingDraft(
                draft.result(),
                WrittenText.text(draft.resultReason(), RatingLimits.REASON),
                draft.behaviour(),
                WrittenText.text(draft.behaviourReason(), RatingLimits.REASON),
                draft.values().stream()
                        .map(one -> new ValueNote(
                                one.value(), one.assessment(), WrittenText.text(one.note(), RatingLimits.NOTE)))
                        .filter(one -> one.assessment() != null || !one.note().isEmpty())
                        .toList());
    }
}

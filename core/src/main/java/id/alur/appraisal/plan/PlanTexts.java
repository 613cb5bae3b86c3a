package id.alur.appraisal.plan;

import id.alur.appraisal.year.WrittenText;
import id.alur.shared.DomainException;

/** What is written in a plan, cleaned and measured. */
final class PlanTexts {

    private PlanTexts() {}

    static ResultDraft clean(ResultDraft draft) {
        if (draft.indicators().size() > PlanLimits.INDICATORS) {
            throw new DomainException("error.appraisal.too-many-indicators", PlanLimits.INDICATORS);
        }
        return new ResultDraft(
                draft.kind(),
                WrittenText.text(draft.title(), PlanLimits.TITLE),
                draft.superiorLine(),
                draft.indicators().stream().map(PlanTexts::clean).toList());
    }

    private static IndicatorDraft clean(IndicatorDraft draft) {
        return new IndicatorDraft(
                draft.id(),
                draft.aspect(),
                WrittenText.text(draft.measure(), PlanLimits.MEASURE),
                WrittenText.line(draft.target(), 0, PlanLimits.TARGET),
                WrittenText.line(draft.unit(), 0, PlanLimits.UNIT));
    }

    /** The same for another year: nothing is tied, and nothing has an id yet. */
    static ResultDraft anew(PlannedResult result) {
        return new ResultDraft(
                result.kind(),
                result.title(),
                null,
                result.indicators().stream()
                        .map(one -> new IndicatorDraft(null, one.aspect(), one.measure(), one.target(), one.unit()))
                        .toList());
    }
}

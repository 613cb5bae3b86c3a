package id.alur.appraisal.plan;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;

/** What is written in a plan, cleaned and measured. */
final class PlanTexts {

    private PlanTexts() {}

    static ResultDraft clean(ResultDraft draft) {
        if (draft.indicators().size() > PlanLimits.INDICATORS) {
            throw new DomainException("error.appraisal.too-many-indicators", PlanLimits.INDICATORS);
        }
        return new ResultDraft(
                draft.kind(),
                text(draft.title(), PlanLimits.TITLE),
                draft.superiorLine(),
                draft.indicators().stream().map(PlanTexts::clean).toList());
    }

    private static IndicatorDraft clean(IndicatorDraft draft) {
        return new IndicatorDraft(
                draft.id(),
                draft.aspect(),
                text(draft.measure(), PlanLimits.MEASURE),
                fitting(PlainText.line(draft.target()), PlanLimits.TARGET),
                fitting(PlainText.line(draft.unit()), PlanLimits.UNIT));
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

    /** @throws DomainException when it is longer */
    static String text(String text, int longest) {
        return fitting(PlainText.text(text), longest);
    }

    /** @throws DomainException when it is longer or shorter */
    static String text(String text, int shortest, int longest) {
        String clean = text(text, longest);
        if (clean.length() < shortest) {
            throw new DomainException("error.appraisal.too-short", shortest);
        }
        return clean;
    }

    private static String fitting(String text, int longest) {
        if (text.length() > longest) {
            throw new DomainException("error.appraisal.too-long", longest);
        }
        return text;
    }
}

package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.html.Div;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingView;
import id.alur.appraisal.rating.Realisation;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.Texts;
import java.util.List;

/** The periods of the year before one, beside which it is seen. */
final class Earlier {

    private Earlier() {}

    /** Those whose rating was sent; the year itself comes after all of them. */
    static List<PeriodView> of(List<PeriodView> all, PeriodView period) {
        return all.stream()
                .filter(other -> other.number() != 0 && (period.number() == 0 || other.number() < period.number()))
                .filter(Earlier::isRated)
                .toList();
    }

    static boolean isRated(PeriodView period) {
        RatingView rating = period.rating();
        return rating != null && rating.sent();
    }

    /** What was achieved of an indicator in each of them, a line each. */
    static List<Div> achieved(IndicatorId indicator, YearView year, List<PeriodView> before) {
        return before.stream()
                .flatMap(period -> period.realisations().stream()
                        .filter(one -> one.indicator().equals(indicator)
                                && !one.achieved().isEmpty())
                        .map(one -> line(period, year, one)))
                .toList();
    }

    private static Div line(PeriodView period, YearView year, Realisation one) {
        Div line = new Div(Texts.t(
                "ui.appraisal.achieved.before",
                AppraisalTexts.period(
                        period.number(), year.periodMonths(), year.row().year()),
                one.achieved()));
        line.addClassName("alur-muted");
        return line;
    }
}

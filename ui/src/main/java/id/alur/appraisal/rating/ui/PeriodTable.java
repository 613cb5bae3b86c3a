package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.rating.Explained;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingView;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ratings of the periods before, beside one another: what the next rating builds on. */
final class PeriodTable extends Div {

    /** @param before the periods whose ratings were sent */
    PeriodTable(YearView year, List<PeriodView> before) {
        add(new H3(Texts.t("ui.appraisal.periods.before")));
        if (before.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.appraisal.periods.before.none"));
            none.addClassName("alur-muted");
            add(none);
            return;
        }
        DataTable table = new DataTable(Texts.t("ui.appraisal.periods.before"))
                .narrow(Texts.t("ui.appraisal.period"))
                .narrow(Texts.t("ui.appraisal.predicate"))
                .column(Texts.t("ui.appraisal.rating.result"))
                .column(Texts.t("ui.appraisal.rating.behaviour"));
        for (PeriodView period : before) {
            RatingView rating = Objects.requireNonNull(period.rating());
            table.row(
                    AppraisalTexts.period(
                            period.number(), year.periodMonths(), year.row().year()),
                    Optional.ofNullable(rating.explained())
                            .map(Explained::predicate)
                            .map(AppraisalTexts::badge)
                            .orElseGet(Span::new),
                    words(rating.result(), rating.resultReason()),
                    words(rating.behaviour(), rating.behaviourReason()));
        }
        add(table);
    }

    private static Component words(@Nullable Expectation rating, String reason) {
        Div words = new Div(new Div(rating == null ? "–" : AppraisalTexts.of(rating)));
        if (!reason.isEmpty()) {
            Div why = new Div(reason);
            why.addClassName("alur-muted");
            words.add(why);
        }
        return words;
    }
}

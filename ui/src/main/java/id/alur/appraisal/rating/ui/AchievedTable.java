package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.html.Div;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.plan.Indicator;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ui.LineCard;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.Realisation;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Optional;

/** Promise and achievement of one line side by side, with those of the periods before. */
public final class AchievedTable extends Div {

    /**
     * @param about the line in a few words
     * @param before periods that were rated before
     */
    public AchievedTable(String about, PlannedResult line, PeriodView period, YearView year, List<PeriodView> before) {
        DataTable table = new DataTable(Texts.t("ui.appraisal.achieved.of", about))
                .column(Texts.t("ui.appraisal.indicator.measure"))
                .column(Texts.t("ui.appraisal.indicator.target"))
                .column(Texts.t("ui.appraisal.achieved"));
        line.indicators()
                .forEach(indicator -> table.row(
                        AppraisalTexts.of(indicator.aspect()) + ": " + indicator.measure(),
                        LineCard.target(indicator),
                        achieved(indicator, period, year, before)));
        add(table);
    }

    private static Div achieved(Indicator indicator, PeriodView period, YearView year, List<PeriodView> before) {
        Optional<Realisation> now = period.realisations().stream()
                .filter(one -> one.indicator().equals(indicator.id()))
                .findFirst();
        Div words = new Div(new Div(
                now.map(Realisation::achieved).filter(text -> !text.isEmpty()).orElse("–")));
        now.map(Realisation::note).filter(text -> !text.isEmpty()).map(Div::new).ifPresent(note -> {
            note.addClassName("alur-prose");
            words.add(note);
        });
        Earlier.achieved(indicator.id(), year, before).forEach(words::add);
        return words;
    }
}

package id.alur.training.plan.ui;

import id.alur.shared.Percent;
import id.alur.shell.ui.Chart;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessGroup;
import id.alur.training.plan.FairnessReport;
import java.util.List;

/** Which share of each unit's people has learned something, has something to come, has nothing. */
record FairnessChart(FairnessReport report, Formats formats) {

    /** As exact as a screen can show. */
    private static final int PLACES = 3;

    /** What the bars show, in a sentence. */
    String words() {
        FairnessGroup total = report.total();
        return Texts.t(
                "ui.fairness.chart.words",
                formats.number(total.people()),
                formats.number(total.done()),
                formats.number(total.coming()),
                formats.number(total.nothing()),
                FairnessTexts.share(total, formats));
    }

    Chart chart() {
        Chart chart = Chart.shares(
                words(),
                List.of(Texts.t("ui.fairness.done"), Texts.t("ui.fairness.coming"), Texts.t("ui.fairness.nothing")));
        for (FairnessGroup unit : report.units()) {
            chart.bar(
                    FairnessTexts.UNIT.name(unit),
                    List.of(part(unit.done(), unit), part(unit.coming(), unit), part(unit.nothing(), unit)),
                    FairnessTexts.share(unit, formats));
        }
        return chart;
    }

    private Chart.Part part(int people, FairnessGroup of) {
        return new Chart.Part(
                of.people() == 0 ? 0 : Percent.of(people, of.people(), PLACES).doubleValue(), formats.number(people));
    }
}

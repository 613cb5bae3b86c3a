package id.alur.training.plan.ui;

import id.alur.shell.ui.Formats;
import id.alur.shell.ui.ShareBars;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessGroup;
import id.alur.training.plan.FairnessReport;
import java.util.List;

/** Which share of each unit's people has learned something, has something to come, has nothing. */
final class FairnessChart {

    private FairnessChart() {}

    static ShareBars of(FairnessReport report, Formats formats) {
        FairnessGroup total = report.total();
        ShareBars chart = new ShareBars(
                Texts.t(
                        "ui.fairness.chart.words",
                        formats.number(total.people()),
                        formats.number(total.done()),
                        formats.number(total.coming()),
                        formats.number(total.nothing()),
                        FairnessTexts.share(total.nothing(), total.people())),
                List.of(Texts.t("ui.fairness.done"), Texts.t("ui.fairness.coming"), Texts.t("ui.fairness.nothing")));
        for (FairnessGroup unit : report.units()) {
            chart.bar(
                    FairnessTexts.UNIT.name(unit),
                    percent(unit.done(), unit),
                    percent(unit.coming(), unit),
                    FairnessTexts.share(unit.nothing(), unit.people()));
        }
        return chart;
    }

    private static double percent(int people, FairnessGroup of) {
        return of.people() == 0 ? 0 : 100.0 * people / of.people();
    }
}

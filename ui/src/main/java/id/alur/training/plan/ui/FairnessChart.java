package id.alur.training.plan.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessGroup;
import id.alur.training.plan.FairnessReport;
import java.util.List;
import java.util.Locale;

/**
 * Which share of each unit's people has learned something, has something to come, has nothing: bars of the same length. For those who
 * do not see them, the sum is said in words and all numbers stand in the table below.
 */
@StyleSheet("budget.css")
class FairnessChart extends HtmlContainer {

    private static final List<String> LOOKS = List.of("spent", "reserved", "left");
    private static final List<String> PARTS = List.of("done", "coming", "nothing");

    FairnessChart(FairnessReport report, Formats formats) {
        super("figure");
        addClassName("alur-budget-chart");
        FairnessGroup total = report.total();
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.add(
                new Span(Texts.t(
                        "ui.fairness.chart.words",
                        formats.number(total.people()),
                        formats.number(total.done()),
                        formats.number(total.coming()),
                        formats.number(total.nothing()),
                        FairnessTexts.share(total.nothing(), total.people()))),
                legend());
        Div bars = new Div();
        bars.addClassName("alur-budget-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (FairnessGroup unit : report.units()) {
            Span percent = new Span(FairnessTexts.share(unit.nothing(), unit.people()));
            percent.addClassName("alur-number");
            bars.add(new Span(FairnessTexts.UNIT.name(unit)), track(unit), percent);
        }
        add(caption, bars);
    }

    private static Span legend() {
        Span legend = new Span();
        legend.addClassName("alur-budget-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < PARTS.size(); i++) {
            Span key = new Span();
            key.addClassNames("alur-budget-key", "alur-budget-" + LOOKS.get(i));
            legend.add(new Span(key, new Span(Texts.t("ui.fairness." + PARTS.get(i)))));
        }
        return legend;
    }

    private static Div track(FairnessGroup group) {
        Div bar = new Div(part("spent", group.done(), group), part("reserved", group.coming(), group));
        bar.addClassNames("alur-budget-bar", "alur-budget-left");
        Div track = new Div(bar);
        track.addClassName("alur-budget-track");
        return track;
    }

    private static Div part(String look, int people, FairnessGroup of) {
        Div part = new Div();
        part.addClassName("alur-budget-" + look);
        part.getStyle()
                .setWidth(String.format(Locale.ROOT, "%.2f%%", of.people() == 0 ? 0 : 100.0 * people / of.people()));
        return part;
    }
}

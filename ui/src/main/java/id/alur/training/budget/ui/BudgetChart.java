package id.alur.training.budget.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.budget.BudgetLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of each agency's ceiling is spent, reserved and left; every bar is a whole ceiling, so that who has hardly anything left
 * is seen at once, however small the ceiling. For those who do not see it, its sum is said in words and all its numbers stand in
 * the table below.
 */
@StyleSheet("budget.css")
class BudgetChart extends HtmlContainer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Sum(BigDecimal ceiling, BigDecimal reserved, BigDecimal spent) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(BudgetLine line) {
            return new Sum(ceiling.add(line.ceiling()), reserved.add(line.reserved()), spent.add(line.spent()));
        }

        BigDecimal committed() {
            return reserved.add(spent);
        }
    }

    BudgetChart(List<BudgetLine> lines, Formats formats) {
        super("figure");
        addClassName("alur-budget-chart");
        Map<String, Sum> agencies = new LinkedHashMap<>();
        Sum all = Sum.NOTHING;
        for (BudgetLine line : lines) {
            agencies.merge(line.unitName(), Sum.NOTHING.plus(line), (sum, one) -> sum.plus(line));
            all = all.plus(line);
        }
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.add(
                new Span(Texts.t(
                        "ui.budget.chart.words",
                        formats.money(all.ceiling()),
                        formats.money(all.spent()),
                        formats.money(all.reserved()),
                        formats.money(all.ceiling().subtract(all.committed())))),
                legend());
        Div bars = new Div();
        bars.addClassName("alur-budget-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        agencies.forEach((name, sum) -> bars.add(new Span(name), track(sum), percent(sum)));
        add(caption, bars);
    }

    private static Span legend() {
        Span legend = new Span();
        legend.addClassName("alur-budget-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (String part : List.of("spent", "reserved", "left")) {
            Span key = new Span();
            key.addClassNames("alur-budget-key", "alur-budget-" + part);
            legend.add(new Span(key, new Span(Texts.t("ui.budget." + part))));
        }
        return legend;
    }

    private static Div track(Sum sum) {
        Div bar = new Div(part("spent", sum.spent(), sum.ceiling()), part("reserved", sum.reserved(), sum.ceiling()));
        bar.addClassNames("alur-budget-bar", "alur-budget-left");
        return bar;
    }

    private static Div part(String name, BigDecimal amount, BigDecimal ceiling) {
        Div part = new Div();
        part.addClassName("alur-budget-" + name);
        part.getStyle().setWidth(share(amount, ceiling));
        return part;
    }

    private static Span percent(Sum sum) {
        Span percent = new Span(sum.ceiling().signum() == 0 ? "–" : percentOf(sum.committed(), sum.ceiling()) + "%");
        percent.addClassName("alur-number");
        return percent;
    }

    /** Rounded down: 100 means that nothing is left. */
    static int percentOf(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 0, RoundingMode.DOWN).intValue();
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        double percent = whole.signum() == 0
                ? 0
                : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL32).doubleValue();
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}

package id.alur.budget.ui;

import id.alur.budget.BudgetLine;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.ShareBars;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each agency's ceiling is spent, reserved and left; every bar is a whole ceiling, so that who has hardly anything left
 * is seen at once, however small the ceiling.
 */
final class BudgetChart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Sum(BigDecimal ceiling, BigDecimal reserved, BigDecimal spent) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(BudgetLine line) {
            return new Sum(ceiling.add(line.ceiling()), reserved.add(line.reserved()), spent.add(line.spent()));
        }

        BigDecimal committed() {
            return reserved.add(spent);
        }

        double percent(BigDecimal part) {
            return ceiling.signum() == 0
                    ? 0
                    : part.multiply(HUNDRED)
                            .divide(ceiling, MathContext.DECIMAL32)
                            .doubleValue();
        }

        String committedPercent() {
            return ceiling.signum() == 0 ? "–" : percentOf(committed(), ceiling) + "%";
        }
    }

    private BudgetChart() {}

    static ShareBars of(List<BudgetLine> lines, Formats formats) {
        Map<String, Sum> agencies = new LinkedHashMap<>();
        Sum all = Sum.NOTHING;
        for (BudgetLine line : lines) {
            agencies.merge(line.unitName(), Sum.NOTHING.plus(line), (sum, one) -> sum.plus(line));
            all = all.plus(line);
        }
        ShareBars chart = new ShareBars(
                Texts.t(
                        "ui.budget.chart.words",
                        formats.money(all.ceiling()),
                        formats.money(all.spent()),
                        formats.money(all.reserved()),
                        formats.money(all.ceiling().subtract(all.committed()))),
                List.of(Texts.t("ui.budget.spent"), Texts.t("ui.budget.reserved"), Texts.t("ui.budget.left")));
        agencies.forEach((name, sum) ->
                chart.bar(name, sum.percent(sum.spent()), sum.percent(sum.reserved()), sum.committedPercent()));
        return chart;
    }

    /** Rounded down: 100 means that nothing is left. */
    static int percentOf(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 0, RoundingMode.DOWN).intValue();
    }
}

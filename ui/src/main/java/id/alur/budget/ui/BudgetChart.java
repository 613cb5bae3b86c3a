package id.alur.budget.ui;

import id.alur.budget.BudgetLine;
import id.alur.shell.ui.Chart;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each agency's ceiling is spent, reserved and left; every bar is a whole ceiling, so that who has hardly anything left
 * is seen at once, however small the ceiling.
 */
record BudgetChart(List<BudgetLine> lines, Formats formats) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Sum(BigDecimal ceiling, BigDecimal reserved, BigDecimal spent) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(BudgetLine line) {
            return new Sum(ceiling.add(line.ceiling()), reserved.add(line.reserved()), spent.add(line.spent()));
        }

        BigDecimal committed() {
            return reserved.add(spent);
        }

        BigDecimal left() {
            return ceiling.subtract(committed());
        }

        /** Percent of the ceiling, as exact as a screen can show. */
        double share(BigDecimal part) {
            return ceiling.signum() == 0
                    ? 0
                    : part.multiply(HUNDRED)
                            .divide(ceiling, MathContext.DECIMAL32)
                            .doubleValue();
        }
    }

    /** What the bars show, in a sentence. */
    String words() {
        Sum all = lines.stream().reduce(Sum.NOTHING, Sum::plus, (one, other) -> other);
        return Texts.t(
                "ui.budget.chart.words",
                formats.money(all.ceiling()),
                formats.money(all.spent()),
                formats.money(all.reserved()),
                formats.money(all.left()));
    }

    Chart chart() {
        Map<String, Sum> agencies = new LinkedHashMap<>();
        lines.forEach(line -> agencies.merge(line.unitName(), Sum.NOTHING.plus(line), (sum, one) -> sum.plus(line)));
        Chart chart = Chart.shares(
                words(), List.of(Texts.t("ui.budget.spent"), Texts.t("ui.budget.reserved"), Texts.t("ui.budget.left")));
        agencies.forEach((name, sum) -> chart.bar(
                name,
                List.of(part(sum, sum.spent()), part(sum, sum.reserved()), part(sum, sum.left())),
                formats.percent(sum.committed(), sum.ceiling(), 0)));
        return chart;
    }

    private Chart.Part part(Sum sum, BigDecimal amount) {
        return new Chart.Part(sum.share(amount), formats.money(amount));
    }
}

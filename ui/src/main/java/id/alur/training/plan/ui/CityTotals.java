package id.alur.training.plan.ui;

import id.alur.funding.FundingPriority;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.CityPlanRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums of several plans. */
record CityTotals(int agencies, int needs, int people, BigDecimal cost, Map<FundingPriority, Integer> priorities) {

    static CityTotals of(List<CityPlanRow> rows) {
        Map<FundingPriority, Integer> priorities = new EnumMap<>(FundingPriority.class);
        rows.forEach(
                row -> row.priorities().forEach((priority, count) -> priorities.merge(priority, count, Integer::sum)));
        return new CityTotals(
                rows.size(),
                rows.stream().mapToInt(row -> row.totals().needs()).sum(),
                rows.stream().mapToInt(row -> row.totals().people()).sum(),
                rows.stream().map(row -> row.totals().cost()).reduce(BigDecimal.ZERO, BigDecimal::add),
                priorities);
    }

    String words(Formats formats) {
        return Texts.t(
                "ui.plan.city.sums",
                formats.number(agencies),
                formats.number(needs),
                formats.number(people),
                formats.money(cost));
    }

    /** {@code Tinggi 3, Sedang 2}; a dash when there is none. */
    static String words(Map<FundingPriority, Integer> priorities) {
        List<String> words = new ArrayList<>();
        for (FundingPriority priority : FundingPriority.values()) {
            Integer count = priorities.get(priority);
            if (count != null) {
                words.add(PlanTexts.of("priority", priority) + " " + count);
            }
        }
        return words.isEmpty() ? "–" : String.join(", ", words);
    }
}

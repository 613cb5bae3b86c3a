package id.alur.training.plan;

import id.alur.training.budget.GapPriority;
import java.util.Map;

/**
 * An agency in the overview of the city.
 *
 * @param priorities how many needs have which priority; none is left out
 */
public record CityPlanRow(Plan plan, PlanTotals totals, Map<GapPriority, Integer> priorities) {

    public CityPlanRow {
        priorities = Map.copyOf(priorities);
    }
}

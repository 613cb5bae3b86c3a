package id.alur.training.plan;

import id.alur.funding.FundingPriority;
import java.util.Map;

/**
 * An agency in the overview of the city.
 *
 * @param priorities how many needs have which priority; none is left out
 */
public record CityPlanRow(Plan plan, PlanTotals totals, Map<FundingPriority, Integer> priorities) {

    public CityPlanRow {
        priorities = Map.copyOf(priorities);
    }
}

package id.alur.training.plan;

import id.alur.identity.UnitId;
import java.math.BigDecimal;

/**
 * The sums of an agency's plan of a year.
 *
 * @param incomplete how many needs lack something
 * @param cost whole rupiah, of the needs that say one
 * @param ceiling of the agency's budget lines of that year, drafts included
 * @param lines how many lines that is; 0: there is no ceiling to compare with
 */
public record PlanTotals(
        UnitId unitId,
        String unitCode,
        String unitName,
        int needs,
        int incomplete,
        int people,
        BigDecimal cost,
        BigDecimal ceiling,
        int lines) {

    /** By how much the needs cost more than the ceiling; not positive when they fit, or there is no ceiling. */
    public BigDecimal over() {
        return lines == 0 ? BigDecimal.ZERO : cost.subtract(ceiling);
    }

    /** Something is planned, and nothing is missing. */
    public boolean complete() {
        return needs > 0 && incomplete == 0;
    }
}

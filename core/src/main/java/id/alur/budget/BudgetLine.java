package id.alur.budget;

import id.alur.funding.BudgetLineId;
import id.alur.identity.UnitId;
import java.math.BigDecimal;

/**
 * A line of an agency's budget for trainings in a year; whole rupiah.
 *
 * @param reserved promised to cases and not yet paid
 * @param spent paid
 */
public record BudgetLine(
        BudgetLineId id,
        UnitId unitId,
        String unitCode,
        String unitName,
        int year,
        String accountCode,
        String name,
        BudgetStatus status,
        BigDecimal ceiling,
        BigDecimal reserved,
        BigDecimal spent) {

    /** Reserved and spent. */
    public BigDecimal committed() {
        return reserved.add(spent);
    }

    /** What can still be reserved. */
    public BigDecimal left() {
        return ceiling.subtract(committed());
    }

    /** The most that one case could ever have of this line, if every other reservation were released. */
    BigDecimal attainable() {
        return ceiling.subtract(spent);
    }
}

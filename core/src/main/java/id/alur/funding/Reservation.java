package id.alur.funding;

import java.math.BigDecimal;

/** The answer to a request for money; whole rupiah. */
public sealed interface Reservation {

    /** @param left what the line still has after it */
    record Reserved(BudgetLineId line, BigDecimal amount, BigDecimal left) implements Reservation {}

    /** The agency has no line that is set for the year. */
    record NoLine() implements Reservation {}

    /**
     * Not enough, or others wait before it.
     *
     * @param line the one with the most left
     * @param missing how much has to be freed first, for those who wait before it too; positive
     */
    record NotEnough(BudgetLineId line, BigDecimal missing) implements Reservation {}
}

package id.alur.training.budget;

import id.alur.shared.DomainException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact amounts: whole rupiah, as many digits as the tables hold. */
final class Rupiah {

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private Rupiah() {}

    /** @throws DomainException unless whole, not negative and below 10^15 */
    static BigDecimal notNegative(BigDecimal amount) {
        if (amount.signum() < 0
                || amount.compareTo(TOO_LARGE) >= 0
                || amount.stripTrailingZeros().scale() > 0) {
            throw new DomainException("error.training.budget.amount");
        }
        return amount.setScale(0, RoundingMode.UNNECESSARY);
    }

    /** @throws DomainException unless whole, positive and below 10^15 */
    static BigDecimal positive(BigDecimal amount) {
        if (amount.signum() == 0) {
            throw new DomainException("error.training.budget.amount");
        }
        return notNegative(amount);
    }
}

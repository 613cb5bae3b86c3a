package id.alur.training.finish;

import id.alur.shared.DomainException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's tests said of one person.
 *
 * @param preTest 0 to 100 with two decimals at most; null when there was no test at the beginning
 * @param postTest 0 to 100 with two decimals at most
 */
public record TestScore(@Nullable BigDecimal preTest, BigDecimal postTest) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws DomainException {@code error.training.test-score}: outside 0 to 100, or too many decimals */
    public TestScore {
        if (isOutside(preTest) || isOutside(postTest)) {
            throw new DomainException("error.training.test-score");
        }
    }

    private static boolean isOutside(@Nullable BigDecimal score) {
        return score != null
                && (score.signum() < 0
                        || score.compareTo(HUNDRED) > 0
                        || score.stripTrailingZeros().scale() > 2);
    }
}

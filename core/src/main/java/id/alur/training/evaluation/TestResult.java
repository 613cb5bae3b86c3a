package id.alur.training.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's tests said, as told with the certificate.
 *
 * @param tested false when the provider tests nothing; then the reason is required and there are no results
 * @param preTest 0 to 100; null when there was no test at the beginning
 * @param postTest 0 to 100; required when tested
 * @param reason why there is no result, in the person's words
 */
public record TestResult(
        boolean tested,
        @Nullable BigDecimal preTest,
        @Nullable BigDecimal postTest,
        @Nullable String reason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TestResult {
        if (tested ? postTest == null || reason != null : reason == null || preTest != null || postTest != null) {
            throw new IllegalArgumentException("A test has a result, and no test has a reason");
        }
        if (isOutside(preTest) || isOutside(postTest)) {
            throw new IllegalArgumentException("Results of tests are 0 to 100");
        }
    }

    public static TestResult of(@Nullable BigDecimal preTest, BigDecimal postTest) {
        return new TestResult(true, preTest, postTest, null);
    }

    public static TestResult none(String reason) {
        return new TestResult(false, null, null, reason);
    }

    private static boolean isOutside(@Nullable BigDecimal result) {
        return result != null && (result.signum() < 0 || result.compareTo(HUNDRED) > 0 || result.scale() > 2);
    }
}

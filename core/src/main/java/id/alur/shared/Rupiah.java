package id.alur.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exact amounts: whole rupiah, as many digits as the tables hold. */
public final class Rupiah {

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    /** Digits, with or without dots between thousands, as people write rupiah; a decimal part may only be zeros. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:Rp\\s?)?(\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4})(?:,0{1,2})?");

    private Rupiah() {}

    /** An amount as people write it: 8000000, 8.000.000 or Rp8.000.000,00; empty when the text is none. */
    public static Optional<BigDecimal> parse(String text) {
        Matcher amount = WRITTEN.matcher(text);
        return amount.matches() ? Optional.of(new BigDecimal(amount.group(1).replace(".", ""))) : Optional.empty();
    }

    /** @throws DomainException unless whole, not negative and below 10^15 */
    public static BigDecimal notNegative(BigDecimal amount) {
        if (amount.signum() < 0
                || amount.compareTo(TOO_LARGE) >= 0
                || amount.stripTrailingZeros().scale() > 0) {
            throw new DomainException("error.rupiah");
        }
        return amount.setScale(0, RoundingMode.UNNECESSARY);
    }

    /** @throws DomainException unless whole, positive and below 10^15 */
    public static BigDecimal positive(BigDecimal amount) {
        if (amount.signum() == 0) {
            throw new DomainException("error.rupiah");
        }
        return notNegative(amount);
    }
}

package id.alur.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares of a whole in percent, rounded so that nobody is told what is not: "100" means all of it and "0" nothing of it. What lies
 * between is rounded half up, but not up to 100 and not down to 0.
 */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /**
     * @param whole above 0
     * @param places behind the comma, 0 or more
     * @return percent, at the scale of {@code places}; above 100 when the part is larger than the whole
     * @throws ArithmeticException when the whole is 0
     */
    public static BigDecimal of(BigDecimal part, BigDecimal whole, int places) {
        BigDecimal rounded = part.multiply(HUNDRED).divide(whole, places, RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.movePointLeft(places);
        if (rounded.signum() == 0 && part.signum() > 0) {
            return step;
        }
        if (part.compareTo(whole) < 0 && rounded.compareTo(HUNDRED) >= 0) {
            return HUNDRED.subtract(step);
        }
        // The same on the other side: 100.4 percent of the money is more than there is.
        return part.compareTo(whole) > 0 && rounded.compareTo(HUNDRED) <= 0 ? HUNDRED.add(step) : rounded;
    }

    public static BigDecimal of(long part, long whole, int places) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), places);
    }
}

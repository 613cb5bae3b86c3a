package id.alur.training;

import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Reads lesson hours (JP) wherever they enter. They are whole, 1 to {@value #MOST} (decision 0021): a half is refused in words and
 * never cut or rounded in silence.
 */
public final class LessonHours {

    public static final int MOST = 2000;

    /** A lesson hour is 45 minutes (PerLAN 10/2018): more do not fit into a day, whoever learns. */
    public static final int MOST_A_DAY = 24 * 60 / 45;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,9}[.,]\\d{1,9}");

    private LessonHours() {}

    /** @throws DomainException for a fraction, or when it is out of range */
    public static int of(BigDecimal number) {
        // Compared before anything is written out: a number may have a huge exponent.
        if (number.compareTo(BigDecimal.ONE) < 0 || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw outOfRange();
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new DomainException("error.learning.jp-whole", number.toPlainString());
        }
        return number.intValueExact();
    }

    /** @throws DomainException for a fraction, for what is no number, or when it is out of range */
    public static int of(String text) {
        String digits = PlainText.line(text);
        if (FRACTION.matcher(digits).matches()) {
            throw new DomainException("error.learning.jp-whole", digits);
        }
        if (!WHOLE.matcher(digits).matches()) {
            throw new DomainException("error.sheet.cell-number");
        }
        return of(new BigDecimal(digits));
    }

    /**
     * Refuses what nobody can have done between two days, both counted.
     *
     * @throws DomainException when there are more hours than the days have
     */
    public static void checkDays(int jp, LocalDate startsOn, LocalDate endsOn) {
        long days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        if (jp > days * MOST_A_DAY) {
            throw new DomainException("error.learning.jp-days", jp, days, MOST_A_DAY);
        }
    }

    private static DomainException outOfRange() {
        return new DomainException("error.learning.jp-range", MOST);
    }
}

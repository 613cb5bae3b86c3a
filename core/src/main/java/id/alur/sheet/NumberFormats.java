package id.alur.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a number in a cell. Dates are written {@code 2026-03-14}; a code keeps the zeros and signs that its format adds,
 * because people know it by them ({@code 000123}); an amount keeps its whole value, which grouping and rounding only hide.
 */
final class NumberFormats {

    /** Digits that a spreadsheet keeps of a number. */
    private static final int EXACT_DIGITS = 15;

    private static final int MAX_SHOWN = 60;
    private static final long LAST_DAY = 2_958_465;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_MAC = LocalDate.of(1904, 1, 1);
    private static final Pattern NOT_SEEN = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern CODE = Pattern.compile("[0#?]+");

    private NumberFormats() {}

    /** @return null when the number is no day that a calendar has */
    static @Nullable String show(BigDecimal number, @Nullable String format, boolean since1904) {
        if (format == null || format.isEmpty() || format.equalsIgnoreCase("General") || format.equals("@")) {
            return plain(number);
        }
        String bare = NOT_SEEN.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.contains("y") || (bare.contains("d") && bare.contains("m"))) {
            return day(number, since1904);
        }
        String[] sections = format.split(";", -1);
        String section = sections[number.signum() < 0 && sections.length > 1 ? 1 : 0];
        String digits = NOT_SEEN.matcher(section).replaceAll("");
        if (digits.contains("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        boolean amount = digits.contains(",")
                || digits.contains(".")
                || digits.toUpperCase(Locale.ROOT).contains("E");
        if (amount || number.signum() < 0 || !CODE.matcher(digits).find() || isPlain(section)) {
            return plain(number);
        }
        return code(number, section);
    }

    private static boolean isPlain(String section) {
        return section.equals("0") || section.equals("#") || section.contains("Rp") || section.contains("$");
    }

    private static @Nullable String day(BigDecimal number, boolean since1904) {
        BigDecimal days = number.setScale(0, RoundingMode.FLOOR);
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return null;
        }
        return (since1904 ? DAY_0_MAC : DAY_0).plusDays(days.longValueExact()).toString();
    }

    /** Lays the digits into their places from the right, with the signs between them: {@code 000-00} shows 123 as 001-23. */
    private static String code(BigDecimal number, String section) {
        String digits = number.setScale(0, RoundingMode.HALF_UP).toPlainString();
        StringBuilder shown = new StringBuilder();
        int next = digits.length() - 1;
        int first = section.length();
        for (int i = 0; i < section.length(); i++) {
            if ("0#?".indexOf(section.charAt(i)) >= 0 && !isLiteral(section, i)) {
                first = i;
                break;
            }
        }
        for (int i = section.length() - 1; i >= 0; i--) {
            char c = section.charAt(i);
            if (isLiteral(section, i)) {
                if (c != '\\' || isEscaped(section, i)) {
                    shown.append(c == '"' ? "" : String.valueOf(c));
                }
                continue;
            }
            if ("0#?".indexOf(c) >= 0) {
                if (next >= 0) {
                    shown.append(digits.charAt(next--));
                } else if (c == '0') {
                    shown.append('0');
                }
                while (i == first && next >= 0) {
                    shown.append(digits.charAt(next--));
                }
            } else if (c == '-' || c == '/' || c == ' ' || c == '(' || c == ')') {
                shown.append(c);
            }
        }
        return shown.reverse().toString().strip();
    }

    /** Within quotes or brackets, or behind a backslash, an underscore or a star. */
    private static boolean isLiteral(String section, int at) {
        boolean quoted = false;
        for (int i = 0; i < at; i++) {
            char c = section.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\\') {
                i++;
                if (i == at) {
                    return true;
                }
            }
        }
        return quoted || section.charAt(at) == '"' || section.charAt(at) == '\\';
    }

    private static boolean isEscaped(String section, int at) {
        return at > 0 && section.charAt(at - 1) == '\\';
    }

    /** Written so that nobody takes a rounded NIP or NIK for a real one. */
    private static String plain(BigDecimal number) {
        BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (exact.precision() - exact.scale() > EXACT_DIGITS || exact.scale() > MAX_SHOWN) {
            return String.format(Locale.ROOT, "%.5E", number);
        }
        return exact.toPlainString();
    }
}

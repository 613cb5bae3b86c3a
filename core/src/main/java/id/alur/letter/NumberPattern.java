package id.alur.letter;

import id.alur.shared.DomainException;
import java.time.LocalDate;
import java.util.List;

/**
 * How numbers of a kind of letter are written from a day on.
 *
 * @param text with {@code {number}}, {@code {unit}} and {@code {year}} once each, such as {@code 800.1.11.1/{number}/{unit}/{year}}
 */
public record NumberPattern(String kind, LocalDate validFrom, String text) {

    private static final List<String> PARTS = List.of("{number}", "{unit}", "{year}");
    private static final int MAX_LENGTH = 80;

    /** @throws DomainException {@code error.letter.pattern} when a part is missing, doubled or unknown */
    void check() {
        String rest = text;
        for (String part : PARTS) {
            int at = rest.indexOf(part);
            if (at < 0 || rest.indexOf(part, at + 1) >= 0) {
                throw new DomainException("error.letter.pattern");
            }
            rest = rest.replace(part, "");
        }
        if (text.length() > MAX_LENGTH || !rest.matches("[A-Za-z0-9./-]*")) {
            throw new DomainException("error.letter.pattern");
        }
    }

    /** {@code 800.1.11.1/007/BKPSDM/2026}. */
    static String format(String pattern, long number, String unit, int year) {
        return pattern.replace("{number}", "%03d".formatted(number))
                .replace("{unit}", unit)
                .replace("{year}", Integer.toString(year));
    }
}

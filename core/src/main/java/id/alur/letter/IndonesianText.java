package id.alur.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dates, amounts and numbers as Indonesian letters write them, in digits and in words (terbilang). Always Indonesian. */
public final class IndonesianText {

    private static final Locale INDONESIA = Locale.of("id", "ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIA);
    private static final String[] UNITS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    private static final String[] GROUPS = {"", "ribu", "juta", "miliar", "triliun", "kuadriliun"};
    private static final long TOO_LARGE = 1_000_000_000_000_000_000L;

    private IndonesianText() {}

    /** {@code 21 November 2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A NIP as people read it: {@code 19850615 201001 1 012}; anything else as it is. */
    public static String nip(String nip) {
        return nip.matches("\\d{18}")
                ? "%s %s %s %s"
                        .formatted(nip.substring(0, 8), nip.substring(8, 14), nip.substring(14, 15), nip.substring(15))
                : nip;
    }

    /** {@code Rp5.260.000}. */
    public static String money(BigDecimal rupiah) {
        return "Rp" + NumberFormat.getIntegerInstance(INDONESIA).format(whole(rupiah));
    }

    /** {@code 1.200}. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(INDONESIA).format(number);
    }

    /** {@code lima juta dua ratus enam puluh ribu rupiah}. */
    public static String rupiahInWords(BigDecimal rupiah) {
        return inWords(whole(rupiah)) + " rupiah";
    }

    /**
     * {@code seribu dua ratus sebelas}.
     *
     * @param number 0 to 999,999,999,999,999,999
     */
    public static String inWords(long number) {
        if (number < 0 || number >= TOO_LARGE) {
            throw new IllegalArgumentException("Not written in words: " + number);
        }
        if (number < 12) {
            return UNITS[(int) number];
        }
        List<String> words = new ArrayList<>();
        int group = 0;
        for (long rest = number; rest > 0; rest /= 1000, group++) {
            int part = (int) (rest % 1000);
            if (part == 1 && group == 1) {
                words.addFirst("seribu");
            } else if (part > 0) {
                words.addFirst((belowThousand(part) + " " + GROUPS[group]).strip());
            }
        }
        return String.join(" ", words);
    }

    private static String belowThousand(int number) {
        if (number < 12) {
            return UNITS[number];
        }
        if (number < 20) {
            return UNITS[number - 10] + " belas";
        }
        if (number < 100) {
            return UNITS[number / 10] + " puluh" + rest(number % 10);
        }
        String hundreds = number < 200 ? "seratus" : UNITS[number / 100] + " ratus";
        return hundreds + rest(number % 100);
    }

    private static String rest(int number) {
        return number == 0 ? "" : " " + belowThousand(number);
    }

    private static long whole(BigDecimal rupiah) {
        if (rupiah.signum() < 0) {
            throw new IllegalArgumentException("An amount in a letter is not negative");
        }
        return rupiah.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }
}

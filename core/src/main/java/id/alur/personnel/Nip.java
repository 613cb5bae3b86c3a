package id.alur.personnel;

import id.alur.shared.DomainException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Number of a civil servant: NIP of a PNS (Perka BKN 22/2007 and 43/2007) or NI of a PPPK, 18 digits: birth date, month of
 * appointment (PPPK: year and contract code), sex, serial. It has no check digit.
 */
public record Nip(String value) {

    /** Positions 13-14 tell them apart: a month 01..12, or a PPPK code 21..99. */
    public enum Kind {
        PNS,
        PPPK
    }

    private static final Pattern DIGITS = Pattern.compile("\\d{18}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final int FIRST_PPPK_CODE = 21;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 60;

    /**
     * Checks what does not depend on today's date.
     *
     * @throws DomainException {@code error.personnel.nip-*} that says which part is wrong
     */
    public Nip {
        if (!DIGITS.matcher(value).matches()) {
            throw new DomainException("error.personnel.nip-digits");
        }
        dateOf(value);
        int code = Integer.parseInt(value.substring(12, 14));
        if (code == 0 || (code > 12 && code < FIRST_PPPK_CODE)) {
            throw new DomainException("error.personnel.nip-month");
        }
        if (value.charAt(14) != '1' && value.charAt(14) != '2') {
            throw new DomainException("error.personnel.nip-sex");
        }
        if (value.endsWith("000")) {
            throw new DomainException("error.personnel.nip-serial");
        }
    }

    /**
     * Reads a number as people write it, with or without spaces.
     *
     * @throws DomainException {@code error.personnel.nip-*} that says which part is wrong
     */
    public static Nip parse(String text, LocalDate today) {
        String digits = SPACES.matcher(text).replaceAll("");
        if (SCIENTIFIC.matcher(digits).matches()) {
            // A spreadsheet keeps 15 digits of a number: the rest of this one is gone.
            throw new DomainException("error.personnel.nip-scientific");
        }
        Nip nip = new Nip(digits);
        boolean startsLater = nip.kind() == Kind.PNS
                ? nip.startMonth().isAfter(YearMonth.from(today))
                : nip.startYear() > today.getYear();
        if (nip.birthDate().isAfter(today) || startsLater) {
            throw new DomainException("error.personnel.nip-future");
        }
        return nip;
    }

    public LocalDate birthDate() {
        return dateOf(value);
    }

    public Kind kind() {
        return code() >= FIRST_PPPK_CODE ? Kind.PPPK : Kind.PNS;
    }

    /** Year of appointment (TMT CPNS) or of the PPPK contract. */
    public int startYear() {
        return Integer.parseInt(value.substring(8, 12));
    }

    public Sex sex() {
        return value.charAt(14) == '1' ? Sex.M : Sex.F;
    }

    /** 1..999, among equal first 15 digits. */
    public int serial() {
        return Integer.parseInt(value.substring(15));
    }

    /** Message keys of what is unusual but possible: old data may be right. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        int age = startYear() - birthDate().getYear();
        if (age < YOUNGEST) {
            warnings.add("warning.personnel.nip-young");
        }
        if (age > OLDEST) {
            warnings.add("warning.personnel.nip-old");
        }
        return List.copyOf(warnings);
    }

    /** As letters print it: {@code 19860926 201505 1 001}. */
    public String printed() {
        return value.substring(0, 8) + " " + value.substring(8, 14) + " " + value.charAt(14) + " "
                + value.substring(15);
    }

    @Override
    public String toString() {
        // A NIP holds a birth date, so it must not reach a log by accident.
        return "Nip[…]";
    }

    private YearMonth startMonth() {
        return YearMonth.of(startYear(), code());
    }

    private int code() {
        return Integer.parseInt(value.substring(12, 14));
    }

    private static LocalDate dateOf(String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(value.substring(0, 4)),
                    Integer.parseInt(value.substring(4, 6)),
                    Integer.parseInt(value.substring(6, 8)));
        } catch (DateTimeException notADate) {
            throw new DomainException("error.personnel.nip-date");
        }
    }
}

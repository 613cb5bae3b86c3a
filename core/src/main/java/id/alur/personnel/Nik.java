package id.alur.personnel;

import id.alur.shared.DomainException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Population number (NIK, UU 24/2013): 16 digits: province, regency and district of first issue, birth date DDMMYY with
 * 40 added to the day of a woman, serial. The area is where it was first issued and never changes, so it is not checked
 * against the address.
 */
public record Nik(String value) {

    private static final Pattern DIGITS = Pattern.compile("\\d{16}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final int FIRST_PROVINCE = 11;
    private static final int WOMEN = 40;
    static final int OLDEST = 100;

    /** @throws DomainException {@code error.personnel.nik-*} that says which part is wrong */
    public Nik {
        if (!DIGITS.matcher(value).matches()) {
            throw new DomainException("error.personnel.nik-digits");
        }
        if (number(value, 0) < FIRST_PROVINCE) {
            throw new DomainException("error.personnel.nik-province");
        }
        // 29 February 00 was a day in 2000 only.
        if (dates(value).isEmpty()) {
            throw new DomainException("error.personnel.nik-date");
        }
        if (value.endsWith("0000")) {
            throw new DomainException("error.personnel.nik-serial");
        }
    }

    /** Reads a number as people write it, with or without spaces. */
    public static Nik parse(String text) {
        return new Nik(SPACES.matcher(text).replaceAll(""));
    }

    public Sex sex() {
        return number(value, 6) > WOMEN ? Sex.F : Sex.M;
    }

    /**
     * The birth date that the number says. It names no century: a living person was not born in the future, nor more than
     * {@value #OLDEST} years ago.
     *
     * @return empty where that leaves no day, such as 29 February 2000 asked for in a year after 2100
     */
    public Optional<LocalDate> birthDate(LocalDate today) {
        return dates(value).stream()
                .filter(date -> !date.isAfter(today) && !date.isBefore(today.minusYears(OLDEST)))
                .findFirst();
    }

    public boolean saysBornOn(LocalDate date, LocalDate today) {
        return birthDate(today).filter(date::equals).isPresent();
    }

    /** Message keys of what differs from the other data of the person: a warning, since old data get corrected. */
    public List<String> warningsAgainst(LocalDate birthDate, Sex sex, LocalDate today) {
        List<String> warnings = new ArrayList<>();
        if (!saysBornOn(birthDate, today)) {
            warnings.add("warning.personnel.nik-birth-date");
        }
        if (sex() != sex) {
            warnings.add("warning.personnel.nik-sex");
        }
        return List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return "Nik[…]";
    }

    /** In both centuries, the later first. */
    private static List<LocalDate> dates(String value) {
        List<LocalDate> dates = new ArrayList<>();
        for (int century : new int[] {2000, 1900}) {
            try {
                dates.add(LocalDate.of(century + number(value, 10), number(value, 8), day(value)));
            } catch (DateTimeException notADate) {
                // Of this century.
            }
        }
        return dates;
    }

    private static int day(String value) {
        int day = number(value, 6);
        return day > WOMEN ? day - WOMEN : day;
    }

    private static int number(String value, int start) {
        return Integer.parseInt(value.substring(start, start + 2));
    }
}

package id.alur.calendar;

import id.alur.shared.DomainException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a table can be the holidays of a whole year. A wrong table makes every deadline of the year wrong and firm, so half of one is
 * worse than none: without a table deadlines are marked as provisional.
 */
final class HolidayPlausibility {

    /** Holidays that no decree moves (Keppres 8/2024); their names are sought in the table, whatever it calls them. */
    static final List<MonthDay> FIXED = List.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.JUNE, 1),
            MonthDay.of(Month.AUGUST, 17),
            MonthDay.of(Month.DECEMBER, 25));

    /** Keppres 8/2024 names 17 national holidays; two may fall on one day, and one of the moon's may miss a year of the sun. */
    static final int FEWEST = 13;

    /** More days off than any year had (17 and 10 of collective leave, 2023) are a list of something else. */
    static final int MOST = 45;

    private HolidayPlausibility() {}

    /** @throws DomainException that says what the table lacks */
    static void check(int year, Collection<Holiday> table) {
        Set<LocalDate> days = table.stream()
                .filter(holiday -> holiday.kind() == HolidayKind.HOLIDAY)
                .map(Holiday::day)
                .collect(Collectors.toSet());
        List<LocalDate> missing = FIXED.stream()
                .map(fixed -> fixed.atYear(year))
                .filter(day -> !days.contains(day))
                .toList();
        if (!missing.isEmpty()) {
            DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMMM", Locale.of("id"));
            throw new DomainException(
                    "error.calendar.fixed-missing",
                    Integer.toString(year),
                    missing.stream().map(words::format).collect(Collectors.joining(", ")));
        }
        if (days.size() < FEWEST) {
            throw new DomainException("error.calendar.few-days", Integer.toString(year), days.size(), FEWEST);
        }
        if (table.size() > MOST) {
            throw new DomainException("error.calendar.many-days", Integer.toString(year), table.size(), MOST);
        }
    }
}

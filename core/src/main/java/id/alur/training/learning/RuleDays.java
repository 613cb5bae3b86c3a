package id.alur.training.learning;

import id.alur.training.course.CourseDraft;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two days that the rules about a training look at. Hours are booked in the year of the last day, so that hours, floor, cap and
 * "the same course in this year" belong to that year, however early somebody asks.
 *
 * @param asked when the question is asked
 * @param firstDay first day of the training; null while nobody has chosen one
 * @param lastDay its last day
 */
public record RuleDays(LocalDate asked, @Nullable LocalDate firstDay, LocalDate lastDay) {

    /** Of a course that begins on the day; null: as soon as it can. */
    public static RuleDays of(CourseDraft course, @Nullable LocalDate startsOn, LocalDate asked) {
        LocalDate fixed = course.startsOn();
        LocalDate start = fixed == null ? startsOn : fixed;
        LocalDate soonest = asked.plusDays(1);
        return start == null || start.isBefore(soonest)
                ? new RuleDays(asked, null, course.lastDay(soonest))
                : new RuleDays(asked, start, course.lastDay(start));
    }

    /** Of a course that is put off until the next year. */
    public static RuleDays nextYear(CourseDraft course, LocalDate asked) {
        return new RuleDays(asked, null, course.lastDay(LocalDate.of(asked.getYear() + 1, 1, 1)));
    }

    /** Of what is asked for and held on one day. */
    public static RuleDays on(LocalDate day) {
        return new RuleDays(day, day, day);
    }

    /** The year in which the hours are booked. */
    public int year() {
        return lastDay.getYear();
    }
}

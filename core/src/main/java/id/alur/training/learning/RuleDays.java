package id.alur.training.learning;

import id.alur.training.course.CourseDraft;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two days that the rules about a training look at. Hours are booked in the year of the last day, so that hours, floor, cap and
 * "the same course in this year" belong to that year, however early somebody asks.
 *
 * @param asked when the question is asked
 * @param lastDay last day of the training
 */
public record RuleDays(LocalDate asked, LocalDate lastDay) {

    /** Of a course that begins on the day; null: as soon as it can. */
    public static RuleDays of(CourseDraft course, @Nullable LocalDate startsOn, LocalDate asked) {
        LocalDate fixed = course.startsOn();
        LocalDate start = fixed == null ? startsOn : fixed;
        LocalDate soonest = asked.plusDays(1);
        return new RuleDays(asked, course.lastDay(start == null || start.isBefore(soonest) ? soonest : start));
    }

    /** Of a course that is put off until the next year. */
    public static RuleDays nextYear(CourseDraft course, LocalDate asked) {
        return new RuleDays(asked, course.lastDay(LocalDate.of(asked.getYear() + 1, 1, 1)));
    }

    /** Of what is asked for and held on one day. */
    public static RuleDays on(LocalDate day) {
        return new RuleDays(day, day);
    }

    /** The year in which the hours are booked. */
    public int year() {
        return lastDay.getYear();
    }
}

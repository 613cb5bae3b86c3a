package id.alur.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a due date is from today. The dates decide what is late, the working days only say how much: on the weekend after a
 * Friday no working day has gone by, and the time is up all the same.
 *
 * @param workingDays from today (not counted) to the due date (counted), negative when that has gone by
 * @param hour where the deadline counts hours; null: the whole due date is in time
 */
public record TimeLeft(
        LocalDate today,
        LocalDate due,
        int workingDays,
        @Nullable Hour hour) {

    /**
     * A deadline to the minute.
     *
     * @param at in the zone of the city
     * @param over whether that has gone by
     */
    public record Hour(ZonedDateTime at, boolean over) {}

    public TimeLeft(LocalDate today, LocalDate due, int workingDays) {
        this(today, due, workingDays, null);
    }

    /**
     * Null when there is no due date or no working days are counted to it.
     *
     * @param dueAt where the deadline counts hours
     */
    public static @Nullable TimeLeft of(
            Clock clock, @Nullable LocalDate due, @Nullable Integer workingDays, @Nullable Instant dueAt) {
        if (due == null || workingDays == null) {
            return null;
        }
        Hour hour = dueAt == null
                ? null
                : new Hour(dueAt.atZone(clock.getZone()), !clock.instant().isBefore(dueAt));
        return new TimeLeft(LocalDate.now(clock), due, workingDays, hour);
    }

    public boolean late() {
        return hour == null ? due.isBefore(today) : hour.over();
    }

    public boolean dueToday() {
        return due.equals(today);
    }
}

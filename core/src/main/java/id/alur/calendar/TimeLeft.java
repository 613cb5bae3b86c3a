package id.alur.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a due date is from today. The dates decide what is late, the working days only say how much: on the weekend after a
 * Friday no working day has gone by, and the time is up all the same.
 *
 * @param workingDays from today (not counted) to the due date (counted), negative when that has gone by
 */
public record TimeLeft(LocalDate today, LocalDate due, int workingDays) {

    /** Null when there is no due date or no working days are counted to it. */
    public static @Nullable TimeLeft of(LocalDate today, @Nullable LocalDate due, @Nullable Integer workingDays) {
        return due == null || workingDays == null ? null : new TimeLeft(today, due, workingDays);
    }

    public boolean late() {
        return due.isBefore(today);
    }

    public boolean dueToday() {
        return due.equals(today);
    }
}

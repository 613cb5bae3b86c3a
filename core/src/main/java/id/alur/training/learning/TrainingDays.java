package id.alur.training.learning;

import id.alur.calendar.Week;
import id.alur.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * On which days a training is held, by the working week of whoever takes part (decision 0030). One that begins or ends on a day off
 * is held on that day: somebody was asked whether this is meant. Days off in its middle are free, as everybody expects of them.
 */
@Component
public class TrainingDays {

    private final WorkingCalendar calendar;

    TrainingDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * How many days it counts, for the forms that count by day: from Friday to Monday two and not four, from Friday to Sunday three,
     * and where all its days are days off all of them.
     */
    public int counted(Week week, LocalDate startsOn, LocalDate endsOn) {
        List<LocalDate> off = calendar.daysOff(startsOn, endsOn, week);
        int all = (int) ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        if (off.isEmpty() || off.size() == all) {
            return all;
        }
        Set<LocalDate> free = new HashSet<>(off);
        LocalDate firstWorking = startsOn;
        while (free.contains(firstWorking)) {
            firstWorking = firstWorking.plusDays(1);
        }
        LocalDate lastWorking = endsOn;
        while (free.contains(lastWorking)) {
            lastWorking = lastWorking.minusDays(1);
        }
        int inTheMiddle = 0;
        for (LocalDate day : off) {
            inTheMiddle += day.isAfter(firstWorking) && day.isBefore(lastWorking) ? 1 : 0;
        }
        return all - inTheMiddle;
    }

    /** Whether it begins or ends on a day off, of which somebody has to say that it is meant. */
    public boolean touchDaysOff(Week week, LocalDate startsOn, LocalDate endsOn) {
        return isOff(week, startsOn) || isOff(week, endsOn);
    }

    /** Working days among these, for an order that sends nobody anywhere on a day off. */
    public int working(Week week, LocalDate startsOn, LocalDate endsOn) {
        return (int) ChronoUnit.DAYS.between(startsOn, endsOn)
                + 1
                - calendar.daysOff(startsOn, endsOn, week).size();
    }

    private boolean isOff(Week week, LocalDate day) {
        return !calendar.daysOff(day, day, week).isEmpty();
    }
}

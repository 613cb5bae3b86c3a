package id.alur.training.learning;

import id.alur.calendar.Week;
import id.alur.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** How many days a training counts, for the forms that count by day (decision 0021). */
@Component
class TrainingDays {

    private final WorkingCalendar calendar;

    TrainingDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Its working days: from Friday to Monday a training is held on two days and not on four. Where it has none it was held on days
     * off, and all of them count.
     */
    int counted(LocalDate startsOn, LocalDate endsOn) {
        int working = calendar.workingDaysIn(startsOn, endsOn, Week.FIVE_DAY);
        return working > 0 ? working : (int) ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}

package id.alur.reminder.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.identity.SystemUser;
import id.alur.reminder.Arrivals;
import id.alur.reminder.Reminders;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** New tasks are told of while somebody still remembers who sent them; reminders come before the office opens. */
@Configuration
class ReminderTasks {

    private static final String ARRIVALS = "reminder.tell-arrivals";
    private static final String DIGESTS = "reminder.send-digests";
    private static final String HOURS = "reminder.remind-of-hours";
    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    @Bean
    RecurringTask<Void> tellArrivals(Arrivals arrivals) {
        return Tasks.recurring(ARRIVALS, FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> SystemUser.run(ARRIVALS, () -> {
                    int seen;
                    do {
                        seen = arrivals.tell();
                    } while (seen > 0);
                }));
    }

    @Bean
    RecurringTask<Void> remindOfHours(Reminders reminders) {
        return Tasks.recurring(HOURS, FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> SystemUser.run(HOURS, () -> reminders.remindOfHours()));
    }

    @Bean
    RecurringTask<Void> sendDigests(Reminders reminders, Clock clock) {
        return Tasks.recurring(DIGESTS, new Daily(clock.getZone(), BEFORE_WORK))
                .execute((instance, context) -> SystemUser.run(DIGESTS, () -> reminders.remind()));
    }
}

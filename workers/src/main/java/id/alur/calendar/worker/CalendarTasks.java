package id.alur.calendar.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.calendar.CalendarWarnings;
import id.alur.calendar.CaseClocks;
import id.alur.calendar.HolidayTableService;
import id.alur.identity.SystemUser;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to happen by the time of day. */
@Configuration
class CalendarTasks {

    private static final String OVER = "calendar.tell-what-is-over";
    private static final String DAILY = "calendar.extend-and-warn";
    private static final LocalTime EARLY = LocalTime.of(6, 0);

    @Bean
    RecurringTask<Void> tellWhatIsOver(CaseClocks clocks) {
        return Tasks.recurring(OVER, FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> SystemUser.run(OVER, () -> clocks.tellWhatIsOver()));
    }

    @Bean
    RecurringTask<Void> extendCalendar(HolidayTableService tables, CalendarWarnings warnings, Clock clock) {
        return Tasks.recurring(DAILY, new Daily(clock.getZone(), EARLY))
                .execute((instance, context) -> SystemUser.run(DAILY, () -> {
                    tables.prepare();
                    warnings.warn();
                }));
    }
}

package id.alur.task.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.identity.SystemUser;
import id.alur.task.TaskService;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts tasks back into their queues whose holders have lost the office or the subordinate. Tasks that nobody holds need nothing:
 * they are always with whoever belongs to their groups now.
 */
@Configuration
class EntitlementTask {

    private static final String NAME = "task.release-without-right";

    @Bean
    RecurringTask<Void> releaseTasksWithoutRight(TaskService tasks) {
        return Tasks.recurring(NAME, FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> SystemUser.run(NAME, tasks::releaseWhereNoLongerEntitled));
    }
}

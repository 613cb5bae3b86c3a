package id.alur.form.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.alur.form.DraftService;
import id.alur.identity.SystemUser;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, drafts of tasks that have ended are removed: who completes a task removes only their own. */
@Configuration
class DraftCleanUpTask {

    @Bean
    RecurringTask<Void> removeDraftsOfEndedTasks(DraftService drafts) {
        return Tasks.recurring("form.remove-drafts-of-ended-tasks", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        SystemUser.call("form.remove-drafts-of-ended-tasks", drafts::removeOfEndedTasks));
    }
}

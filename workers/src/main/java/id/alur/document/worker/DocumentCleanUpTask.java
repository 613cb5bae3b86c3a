package id.alur.document.worker;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import id.alur.document.DocumentService;
import id.alur.identity.SystemUser;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, files that were uploaded 90 days ago and never sent are removed. */
@Configuration
class DocumentCleanUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentCleanUpTask.class);

    @Bean
    RecurringTask<Void> removeUnsentDocuments(DocumentService documents, Clock clock) {
        return Tasks.recurring("document.remove-unsent", new Daily(clock.getZone(), LocalTime.of(2, 10)))
                .execute((instance, context) -> {
                    int removed = SystemUser.call("document.remove-unsent", documents::removeUnsent);
                    LOG.info("Removed {} files that nobody sent", removed);
                });
    }
}

package id.alur.batch.worker;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.alur.batch.BatchRunner;
import id.alur.identity.SystemUser;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out long work when its turn has come, and again when the process died over it; how often, the work itself counts. */
@Configuration
class BatchTask {

    @Bean
    CustomTask<Void> longWork(BatchRunner runner) {
        return Tasks.custom(BatchRunner.TASK, Void.class)
                .onDeadExecutionRevive()
                // The database was away: the work itself ends in words.
                .onFailure(new OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .execute((instance, context) -> SystemUser.call(
                                BatchRunner.TASK, () -> runner.run(BatchRunner.of(instance.getId())))
                        .<CompletionHandler<Void>>map(pause -> (complete, operations) ->
                                operations.reschedule(complete, Instant.now().plus(pause)))
                        .orElseGet(OnCompleteRemove::new));
    }
}

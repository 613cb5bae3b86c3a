package id.alur.personnel.worker;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.alur.identity.SystemUser;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out one import when its turn has come; again when the process died over it, and a few times when the database was away. */
@Configuration
class ImportTask {

    private static final int TRIES = 5;
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    @Bean
    CustomTask<Void> importRegister(ImportRunner runner) {
        return Tasks.custom(ImportRunner.TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(FailureHandler.<Void>maxRetries(TRIES)
                        .retryEvery(Duration.ofSeconds(10))
                        .thenRemove(failed -> SystemUser.run(
                                ImportRunner.TASK,
                                () -> runner.giveUp(ImportRunId.of(
                                        failed.getExecution().taskInstance.getId())))))
                .execute((instance, context) -> {
                    boolean done =
                            SystemUser.call(ImportRunner.TASK, () -> runner.run(ImportRunId.of(instance.getId())));
                    return done
                            ? new OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(
                                    complete, Instant.now().plus(ASK_AGAIN));
                });
    }
}

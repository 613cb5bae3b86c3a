package id.alur.personnel.worker;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.alur.identity.SystemUser;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out one import; again when the process died over it, and a few times when the database was away. */
@Configuration
class ImportTask {

    private static final int TRIES = 5;

    @Bean
    OneTimeTask<Void> importRegister(ImportRunner runner) {
        return Tasks.oneTime(ImportRunner.TASK)
                .onDeadExecutionRevive()
                .onFailure(FailureHandler.<Void>maxRetries(TRIES)
                        .retryEvery(Duration.ofSeconds(10))
                        .thenRemove(failed -> SystemUser.run(
                                ImportRunner.TASK,
                                () -> runner.giveUp(ImportRunId.of(
                                        failed.getExecution().taskInstance.getId())))))
                .execute((instance, context) ->
                        SystemUser.run(ImportRunner.TASK, () -> runner.run(ImportRunId.of(instance.getId()))));
    }
}

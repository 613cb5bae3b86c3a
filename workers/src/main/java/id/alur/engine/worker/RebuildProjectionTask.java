package id.alur.engine.worker;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.alur.engine.OperationsDesk;
import id.alur.identity.SystemUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out what an operator asked for on the operations page. */
@Configuration
class RebuildProjectionTask {

    @Bean
    OneTimeTask<Void> rebuildProjection(Projector projector) {
        return Tasks.oneTime(OperationsDesk.REBUILD_TASK)
                .execute((instance, context) -> SystemUser.run(OperationsDesk.REBUILD_TASK, projector::rebuild));
    }
}

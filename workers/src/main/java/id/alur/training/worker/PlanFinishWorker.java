package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.finish.TrainingFinish;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers when the course is over. */
@Component
public class PlanFinishWorker {

    private final TrainingFinish finish;

    PlanFinishWorker(TrainingFinish finish) {
        this.finish = finish;
    }

    public record Input(UUID caseId) {}

    /** @param courseEndsAt as ISO 8601 */
    public record Output(String courseEndsAt) {}

    @JobWorker(type = JobTypes.PLAN_FINISH, fetchVariables = Variables.CASE_ID)
    public Output plan(@VariablesAsType Input input) {
        return new Output(
                SystemUser.call(JobTypes.PLAN_FINISH, () -> finish.courseEndsAt(new CaseFileId(input.caseId())))
                        .toString());
    }
}

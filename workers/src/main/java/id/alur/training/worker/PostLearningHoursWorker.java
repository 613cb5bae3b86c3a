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

/** Posts the lesson hours of a finished training. */
@Component
public class PostLearningHoursWorker {

    private final TrainingFinish finish;

    PostLearningHoursWorker(TrainingFinish finish) {
        this.finish = finish;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.POST_LEARNING_HOURS, fetchVariables = Variables.CASE_ID)
    public void work(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.POST_LEARNING_HOURS, () -> finish.post(new CaseFileId(input.caseId())));
    }
}

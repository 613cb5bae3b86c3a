package id.alur.training.worker;

import id.alur.casefile.CaseFileId;
import id.alur.process.TrainingRequest.JobTypes;
import id.alur.process.TrainingRequest.Variables;
import id.alur.security.SystemUser;
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

package id.alur.training.worker;

import id.alur.casefile.CaseFileId;
import id.alur.process.TrainingRequest.JobTypes;
import id.alur.process.TrainingRequest.Variables;
import id.alur.security.SystemUser;
import id.alur.training.NextStep;
import id.alur.training.TrainingRequestFlow;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers who decides next. */
@Component
public class DecideRouteWorker {

    private final TrainingRequestFlow flow;

    DecideRouteWorker(TrainingRequestFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    public record Output(String nextStage, String candidateGroup) {}

    @JobWorker(type = JobTypes.DECIDE_ROUTE, fetchVariables = Variables.CASE_ID)
    public Output decide(@VariablesAsType Input input) {
        NextStep step = SystemUser.call(JobTypes.DECIDE_ROUTE, () -> flow.nextStep(new CaseFileId(input.caseId())));
        return new Output(step.stage(), step.candidateGroup());
    }
}

package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.request.TrainingRequestFlow;
import id.alur.training.route.NextStep;
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

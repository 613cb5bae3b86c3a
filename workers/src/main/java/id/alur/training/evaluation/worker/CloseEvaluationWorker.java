package id.alur.training.evaluation.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingEvaluationProcess.JobTypes;
import id.alur.process.TrainingEvaluationProcess.Variables;
import id.alur.training.evaluation.EvaluationFlow;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the case once every level is over. */
@Component
public class CloseEvaluationWorker {

    private final EvaluationFlow flow;

    CloseEvaluationWorker(EvaluationFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.CLOSE_EVALUATION, fetchVariables = Variables.CASE_ID)
    public void close(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.CLOSE_EVALUATION, () -> flow.close(new CaseFileId(input.caseId())));
    }
}

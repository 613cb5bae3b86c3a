package id.alur.training.evaluation.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingEvaluationProcess.JobTypes;
import id.alur.process.TrainingEvaluationProcess.Variables;
import id.alur.training.evaluation.EvaluationFlow;
import id.alur.training.evaluation.EvaluationLevel;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes a level that nobody answered in time. */
@Component
public class ExpireEvaluationWorker {

    private final EvaluationFlow flow;

    ExpireEvaluationWorker(EvaluationFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId, EvaluationLevel level) {}

    @JobWorker(
            type = JobTypes.EXPIRE_EVALUATION,
            fetchVariables = {Variables.CASE_ID, Variables.LEVEL})
    public void expire(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.EXPIRE_EVALUATION, () -> flow.expire(new CaseFileId(input.caseId()), input.level()));
    }
}

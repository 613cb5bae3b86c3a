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

/** Reminds whoever has not answered a level. */
@Component
public class RemindEvaluatorWorker {

    private final EvaluationFlow flow;

    RemindEvaluatorWorker(EvaluationFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId, EvaluationLevel level) {}

    @JobWorker(
            type = JobTypes.REMIND_EVALUATOR,
            fetchVariables = {Variables.CASE_ID, Variables.LEVEL})
    public void remind(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.REMIND_EVALUATOR, () -> flow.remind(new CaseFileId(input.caseId()), input.level()));
    }
}

package id.alur.training.evaluation.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingEvaluationProcess.JobTypes;
import id.alur.process.TrainingEvaluationProcess.Variables;
import id.alur.training.evaluation.EvaluationFlow;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.OpenedLevel;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers who is asked about a level, and how long. */
@Component
public class OpenEvaluationWorker {

    private final EvaluationFlow flow;

    OpenEvaluationWorker(EvaluationFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId, EvaluationLevel level) {}

    /** The times are for cases of an earlier model, which waits for them by timers. */
    public record Output(String nextStage, String candidateGroup, String remindAt, String closesAt) {}

    @JobWorker(
            type = JobTypes.OPEN_EVALUATION,
            fetchVariables = {Variables.CASE_ID, Variables.LEVEL})
    public Output open(@VariablesAsType Input input) {
        CaseFileId caseId = new CaseFileId(input.caseId());
        OpenedLevel opened = SystemUser.call(JobTypes.OPEN_EVALUATION, () -> flow.open(caseId, input.level()));
        // Where there is nobody to ask, the times are never looked at.
        String closesAt = "" + opened.closesAt();
        return new Output(opened.stage(), opened.candidateGroup(), closesAt, closesAt);
    }
}

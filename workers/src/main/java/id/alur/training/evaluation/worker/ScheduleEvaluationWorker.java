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

/** Answers when a level may be asked about. */
@Component
public class ScheduleEvaluationWorker {

    private final EvaluationFlow flow;

    ScheduleEvaluationWorker(EvaluationFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId, EvaluationLevel level) {}

    /** @param opensAt ISO date-time */
    public record Output(String opensAt) {}

    @JobWorker(
            type = JobTypes.SCHEDULE_EVALUATION,
            fetchVariables = {Variables.CASE_ID, Variables.LEVEL})
    public Output schedule(@VariablesAsType Input input) {
        CaseFileId caseId = new CaseFileId(input.caseId());
        return new Output(SystemUser.call(JobTypes.SCHEDULE_EVALUATION, () -> flow.opensAt(caseId, input.level()))
                .toString());
    }
}

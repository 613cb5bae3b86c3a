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

/** Reminds the participant of the report. */
@Component
public class RemindReportWorker {

    private final TrainingFinish finish;

    RemindReportWorker(TrainingFinish finish) {
        this.finish = finish;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.REMIND_REPORT, fetchVariables = Variables.CASE_ID)
    public void work(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.REMIND_REPORT, () -> finish.remind(new CaseFileId(input.caseId())));
    }
}

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

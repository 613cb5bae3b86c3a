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

/** Tells the superior that the report is overdue. */
@Component
public class EscalateReportWorker {

    private final TrainingFinish finish;

    EscalateReportWorker(TrainingFinish finish) {
        this.finish = finish;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.ESCALATE_REPORT, fetchVariables = Variables.CASE_ID)
    public void work(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.ESCALATE_REPORT, () -> finish.escalate(new CaseFileId(input.caseId())));
    }
}

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

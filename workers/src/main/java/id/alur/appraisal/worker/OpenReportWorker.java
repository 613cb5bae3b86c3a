package id.alur.appraisal.worker;

import id.alur.appraisal.rating.YearFlow;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.AppraisalEmployeeProcess.JobTypes;
import id.alur.process.AppraisalEmployeeProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the self report of the period that is over, or of the year. */
@Component
public class OpenReportWorker {

    private final YearFlow flow;

    OpenReportWorker(YearFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.OPEN_REPORT, fetchVariables = Variables.CASE_ID)
    public void open(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.OPEN_REPORT, () -> flow.openReport(new CaseFileId(input.caseId())));
    }
}

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

/** Closes the case, and answers whether the result was accepted by silence. */
@Component
public class CloseYearWorker {

    private final YearFlow flow;

    CloseYearWorker(YearFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    public record Output(boolean isSilent) {}

    @JobWorker(type = JobTypes.CLOSE_YEAR, fetchVariables = Variables.CASE_ID)
    public Output close(@VariablesAsType Input input) {
        return new Output(SystemUser.call(JobTypes.CLOSE_YEAR, () -> flow.close(new CaseFileId(input.caseId()))));
    }
}

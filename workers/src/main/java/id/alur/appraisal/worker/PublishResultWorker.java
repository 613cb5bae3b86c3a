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

/** Lets the employee read the result of the year. */
@Component
public class PublishResultWorker {

    private final YearFlow flow;

    PublishResultWorker(YearFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.PUBLISH_RESULT, fetchVariables = Variables.CASE_ID)
    public void publish(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.PUBLISH_RESULT, () -> flow.publish(new CaseFileId(input.caseId())));
    }
}

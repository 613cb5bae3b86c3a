package id.alur.appraisal.worker;

import id.alur.appraisal.letter.AppraisalLetters;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.AppraisalEmployeeProcess.JobTypes;
import id.alur.process.AppraisalEmployeeProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues the document of the plan that has just been agreed. */
@Component
public class IssuePlanWorker {

    private final AppraisalLetters letters;

    IssuePlanWorker(AppraisalLetters letters) {
        this.letters = letters;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.ISSUE_PLAN, fetchVariables = Variables.CASE_ID)
    public void issue(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.ISSUE_PLAN, () -> letters.issuePlan(new CaseFileId(input.caseId())));
    }
}

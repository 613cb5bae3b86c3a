package id.alur.training.worker;

import id.alur.casefile.CaseFileId;
import id.alur.process.TrainingRequest.JobTypes;
import id.alur.process.TrainingRequest.Variables;
import id.alur.security.SystemUser;
import id.alur.training.letter.TrainingLetters;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues the letter that acknowledges the hours of a finished training. */
@Component
public class IssueAcknowledgementWorker {

    private final TrainingLetters letters;

    IssueAcknowledgementWorker(TrainingLetters letters) {
        this.letters = letters;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.ISSUE_ACKNOWLEDGEMENT, fetchVariables = Variables.CASE_ID)
    public void issue(@VariablesAsType Input input) {
        SystemUser.run(
                JobTypes.ISSUE_ACKNOWLEDGEMENT, () -> letters.issueAcknowledgement(new CaseFileId(input.caseId())));
    }
}

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

/** Issues the surat tugas of an approved request. */
@Component
public class IssueLetterWorker {

    private final TrainingLetters letters;

    IssueLetterWorker(TrainingLetters letters) {
        this.letters = letters;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.ISSUE_LETTER, fetchVariables = Variables.CASE_ID)
    public void issue(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.ISSUE_LETTER, () -> letters.issueAssignment(new CaseFileId(input.caseId())));
    }
}

package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
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

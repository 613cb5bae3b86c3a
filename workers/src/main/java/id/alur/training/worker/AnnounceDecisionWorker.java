package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.letter.TrainingLetters;
import id.alur.training.request.TrainingRequestFlow;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the applicant how the request ended that goes no further; a surat tugas does not hold any more. */
@Component
public class AnnounceDecisionWorker {

    private final TrainingRequestFlow flow;
    private final TrainingLetters letters;

    AnnounceDecisionWorker(TrainingRequestFlow flow, TrainingLetters letters) {
        this.flow = flow;
        this.letters = letters;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.ANNOUNCE_DECISION, fetchVariables = Variables.CASE_ID)
    public void announce(@VariablesAsType Input input) {
        CaseFileId caseId = new CaseFileId(input.caseId());
        SystemUser.run(JobTypes.ANNOUNCE_DECISION, () -> {
            letters.withdrawAssignment(caseId);
            flow.announce(caseId);
        });
    }
}

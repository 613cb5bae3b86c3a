package id.alur.training.worker;

import id.alur.casefile.CaseFileId;
import id.alur.process.TrainingRequest.JobTypes;
import id.alur.process.TrainingRequest.Variables;
import id.alur.security.SystemUser;
import id.alur.training.TrainingRequestFlow;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the applicant how the request ended. */
@Component
public class AnnounceDecisionWorker {

    private final TrainingRequestFlow flow;

    AnnounceDecisionWorker(TrainingRequestFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.ANNOUNCE_DECISION, fetchVariables = Variables.CASE_ID)
    public void announce(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.ANNOUNCE_DECISION, () -> flow.announce(new CaseFileId(input.caseId())));
    }
}

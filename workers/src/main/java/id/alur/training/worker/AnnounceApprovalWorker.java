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

/** Tells the applicant that the request is approved; the case goes on. */
@Component
public class AnnounceApprovalWorker {

    private final TrainingRequestFlow flow;

    AnnounceApprovalWorker(TrainingRequestFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.ANNOUNCE_APPROVAL, fetchVariables = Variables.CASE_ID)
    public void work(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.ANNOUNCE_APPROVAL, () -> flow.announceApproval(new CaseFileId(input.caseId())));
    }
}

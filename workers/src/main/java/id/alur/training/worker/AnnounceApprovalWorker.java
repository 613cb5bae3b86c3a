package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.request.TrainingRequestFlow;
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

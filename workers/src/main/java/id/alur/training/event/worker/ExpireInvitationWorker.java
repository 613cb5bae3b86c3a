package id.alur.training.event.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingParticipationProcess.JobTypes;
import id.alur.process.TrainingParticipationProcess.Variables;
import id.alur.training.event.EventFlow;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes an invitation that nobody answered in time, and answers what became of it. */
@Component
public class ExpireInvitationWorker {

    private final EventFlow flow;

    ExpireInvitationWorker(EventFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    public record Output(String outcome) {}

    @JobWorker(type = JobTypes.EXPIRE_INVITATION, fetchVariables = Variables.CASE_ID)
    public Output expire(@VariablesAsType Input input) {
        CaseFileId caseId = new CaseFileId(input.caseId());
        return new Output(SystemUser.call(JobTypes.EXPIRE_INVITATION, () -> flow.expire(caseId)));
    }
}

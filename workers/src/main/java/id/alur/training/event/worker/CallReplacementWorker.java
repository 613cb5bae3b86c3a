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

/** Gives the seat to the next in reserve. */
@Component
public class CallReplacementWorker {

    private final EventFlow service;

    CallReplacementWorker(EventFlow service) {
        this.service = service;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.CALL_REPLACEMENT, fetchVariables = Variables.CASE_ID)
    public void replace(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.CALL_REPLACEMENT, () -> service.replace(new CaseFileId(input.caseId())));
    }
}

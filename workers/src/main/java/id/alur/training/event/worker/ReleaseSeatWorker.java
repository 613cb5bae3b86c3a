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

/** Gives back the money of somebody who did not come, or of a cancelled event. */
@Component
public class ReleaseSeatWorker {

    private final EventFlow service;

    ReleaseSeatWorker(EventFlow service) {
        this.service = service;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.RELEASE_SEAT, fetchVariables = Variables.CASE_ID)
    public void release(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.RELEASE_SEAT, () -> service.release(new CaseFileId(input.caseId())));
    }
}

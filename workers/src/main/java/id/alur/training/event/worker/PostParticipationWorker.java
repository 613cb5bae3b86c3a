package id.alur.training.event.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingParticipationProcess.JobTypes;
import id.alur.process.TrainingParticipationProcess.Variables;
import id.alur.training.event.EventAttendance;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Posts the lesson hours of somebody who came. */
@Component
public class PostParticipationWorker {

    private final EventAttendance service;

    PostParticipationWorker(EventAttendance service) {
        this.service = service;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.POST_PARTICIPATION, fetchVariables = Variables.CASE_ID)
    public void post(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.POST_PARTICIPATION, () -> service.post(new CaseFileId(input.caseId())));
    }
}

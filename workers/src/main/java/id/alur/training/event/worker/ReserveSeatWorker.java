package id.alur.training.event.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingParticipationProcess.JobTypes;
import id.alur.process.TrainingParticipationProcess.Variables;
import id.alur.training.event.EventFlow;
import id.alur.training.event.OfferedSeat;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reserves the money of a seat and answers until when it is offered. */
@Component
public class ReserveSeatWorker {

    private final EventFlow flow;

    ReserveSeatWorker(EventFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    /** @param closesAt ISO date-time, for cases of an earlier model, which waits for it by a timer */
    public record Output(boolean hasBudget, String closesAt) {}

    @JobWorker(type = JobTypes.RESERVE_SEAT, fetchVariables = Variables.CASE_ID)
    public Output reserve(@VariablesAsType Input input) {
        CaseFileId caseId = new CaseFileId(input.caseId());
        OfferedSeat seat = SystemUser.call(JobTypes.RESERVE_SEAT, () -> flow.reserve(caseId));
        return new Output(seat.hasBudget(), seat.closesAt().toString());
    }
}

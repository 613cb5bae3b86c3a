package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingParticipationProcess;
import id.alur.process.TrainingParticipationProcess.DeadlineRules;
import id.alur.process.TrainingParticipationProcess.Outcomes;
import id.alur.process.TrainingParticipationProcess.Variables;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A participant comes, or not. */
@Component
class EventTaskCompletion implements TaskCompletion {

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final CaseFileService cases;
    private final CaseClocks clocks;
    private final AuditTrail audit;

    EventTaskCompletion(
            EventRepository events,
            ParticipantRepository participants,
            CaseFileService cases,
            CaseClocks clocks,
            AuditTrail audit) {
        this.events = events;
        this.participants = participants;
        this.cases = cases;
        this.clocks = clocks;
        this.audit = audit;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(TrainingParticipationProcess.PROCESS_ID);
    }

    /** @throws DomainException when it is not this person's place, or the time to answer is over */
    @Override
    public void onComplete(CompletionContext context) {
        CaseFileId caseId = context.caseId();
        Event event = events.lock(caseId).orElseThrow(EventTaskCompletion::unknown);
        Participant one = participants.find(caseId).orElseThrow(EventTaskCompletion::unknown);
        if (!context.actor().equals(one.employee())) {
            throw new DomainException("error.training.event.not-for-others");
        }
        if (one.state() != ParticipantState.ADMITTED || event.state().isOver()) {
            throw new DomainException("error.training.event.answer-closed");
        }
        boolean comes = Outcomes.CONFIRMED.equals(context.data().get("answer"));
        participants.setState(one.id(), comes ? ParticipantState.CONFIRMED : ParticipantState.DECLINED, null);
        clocks.end(caseId, DeadlineRules.CONFIRM);
        if (comes) {
            cases.decided(caseId, "event-confirmed");
        }
        // The word is ours and not the form's: what the process hears is what was written here.
        context.setVariable(Variables.OUTCOME, comes ? Outcomes.CONFIRMED : Outcomes.DECLINED);
        cases.addEvent(caseId, comes ? "event.confirmed" : "event.declined", context.task(), Map.of());
        audit.record(
                comes ? "training-event.confirm" : "training-event.decline",
                "event_participant",
                one.id().toString(),
                caseId,
                Map.of());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.event.not-found");
    }
}

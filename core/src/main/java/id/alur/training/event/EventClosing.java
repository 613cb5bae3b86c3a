package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingParticipationProcess.Messages;
import id.alur.process.TrainingParticipationProcess.Variables;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.finish.TestScore;
import id.alur.training.finish.TestScores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-115: how an event ends: an officer says who came, or calls it off. Hours and money follow in each participant's process. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('BKPSDM_TRAINING', 'SYSTEM')")
public class EventClosing {

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final EventNotices notices;
    private final TestScores tests;
    private final CaseFileService cases;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    EventClosing(
            EventRepository events,
            ParticipantRepository participants,
            EventNotices notices,
            TestScores tests,
            CaseFileService cases,
            EngineOutbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.notices = notices;
        this.tests = tests;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says of everybody who had confirmed whether they came. From the last day of the event on, once.
     *
     * @param attended those who came; everybody else who had confirmed did not
     * @throws DomainException when it is too early, recorded already, or the officer's own place
     */
    public void recordAttendance(EventId id, Set<ParticipantId> attended) {
        recordAttendance(id, attended, Map.of());
    }

    /** @param scores of those whose tests the provider has told; others are asked about by the evaluation */
    public void recordAttendance(EventId id, Set<ParticipantId> attended, Map<ParticipantId, TestScore> scores) {
        Event event = lock(id);
        EventDesk.requireState(event, EventState.ADMITTED);
        if (LocalDate.now(clock).isBefore(event.data().endsOn())) {
            throw new DomainException("error.training.event.not-over");
        }
        List<Participant> confirmed = participants.of(id).stream()
                .filter(one -> one.state() == ParticipantState.CONFIRMED)
                .toList();
        EventDesk.requireNotOwn(confirmed);
        if (!attended.containsAll(scores.keySet())) {
            throw new DomainException("error.training.event.score-of-absent");
        }
        for (Participant one : confirmed) {
            ParticipantState came = attended.contains(one.id()) ? ParticipantState.ATTENDED : ParticipantState.ABSENT;
            participants.setState(one.id(), came, null);
            CaseFileId caseId = Objects.requireNonNull(one.caseId());
            TestScore score = scores.get(one.id());
            if (score != null) {
                tests.record(caseId, score);
            }
            cases.addEvent(
                    caseId, came == ParticipantState.ATTENDED ? "event.attended" : "event.absent", null, Map.of());
            outbox.publishMessage(Messages.ATTENDANCE_RECORDED, caseId, Map.of(Variables.OUTCOME, came.name()));
        }
        events.setState(event, EventState.FINISHED);
        record("record-attendance", id, Map.of("confirmed", confirmed.size(), "attended", attended.size()));
    }

    /**
     * Calls the event off: whoever is proposed, in reserve, admitted or confirmed is told, and whatever is reserved is released.
     *
     * @param reason 10 to 500 characters, read by everybody concerned
     */
    public void cancel(EventId id, String reason) {
        Event event = lock(id);
        if (event.state().isOver()) {
            throw new DomainException("error.training.event.state");
        }
        String why = EventDesk.reason(reason);
        List<Participant> active = participants.of(id).stream()
                .filter(one -> one.state().isActive())
                .toList();
        for (Participant one : active) {
            participants.setState(one.id(), ParticipantState.CANCELLED, null);
            // Who was only proposed may not even know.
            if (one.state() != ParticipantState.PROPOSED) {
                notices.participant(one, event, "event-cancelled");
            }
            if (one.caseId() != null) {
                cases.addEvent(one.caseId(), "event.cancelled", null, Map.of("reason", why));
                outbox.publishMessage(Messages.EVENT_CANCELLED, one.caseId(), Map.of());
            }
        }
        active.stream()
                .map(Participant::proposedBy)
                .distinct()
                .forEach(proposer -> notices.proposers(proposer, event, "event-cancelled-for-agency"));
        events.cancel(event, why);
        record("cancel", id, Map.of("concerned", active.size()));
    }

    private Event lock(EventId id) {
        return events.lock(id).orElseThrow(() -> new NotFoundException("error.training.event.not-found"));
    }

    private void record(String what, EventId id, Map<String, ?> details) {
        audit.record("training-event." + what, "event", id.toString(), null, details);
    }
}

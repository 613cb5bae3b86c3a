package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingParticipationProcess.Messages;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who had confirmed a seat and cannot come gives it back, up to the first day of the event (UC-115 A9): the participant, whoever
 * proposes for the agency, or an officer. The next in reserve moves up as after a decline, and money is released, by the process.
 */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class EventWithdrawal {

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final EventAccess access;
    private final EventFlow flow;
    private final EventNotices notices;
    private final CaseFileService cases;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    EventWithdrawal(
            EventRepository events,
            ParticipantRepository participants,
            EventAccess access,
            EventFlow flow,
            EventNotices notices,
            CaseFileService cases,
            EngineOutbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.access = access;
        this.flow = flow;
        this.notices = notices;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The seat of the case, if the current person could give it back now. */
    @Transactional(readOnly = true)
    public Optional<ParticipantId> mayWithdraw(CaseFileId caseId) {
        return participants
                .find(caseId)
                .filter(one -> concerns(one) && one.state() == ParticipantState.CONFIRMED)
                .filter(one -> events.find(one.event())
                        .filter(event -> event.dropsOutOn(LocalDate.now(clock)))
                        .isPresent())
                .map(Participant::id);
    }

    /**
     * @param reason {@value EventDesk#MIN_REASON} to {@value EventDesk#MAX_REASON} characters, read by everybody who may read the case
     * @throws NotFoundException when it is none of this person's business
     * @throws DomainException when nothing is confirmed, it is too late, or the reason is too short or too long
     */
    @Transactional
    public void withdraw(ParticipantId id, String reason) {
        Participant seen = participants.find(id).filter(this::concerns).orElseThrow(EventWithdrawal::unknown);
        Event event = events.lock(seen.event()).orElseThrow(EventWithdrawal::unknown);
        Participant one = participants.find(id).orElseThrow(EventWithdrawal::unknown);
        if (one.state() != ParticipantState.CONFIRMED || !event.dropsOutOn(LocalDate.now(clock))) {
            throw new DomainException("error.training.event.no-withdrawal");
        }
        String why = EventDesk.reason(reason);
        CaseFileId caseId = Objects.requireNonNull(one.caseId());
        participants.setState(id, ParticipantState.DROPPED_OUT, null);
        // The reason may be an illness: on the case, for those who may read it, and in no list.
        cases.decided(caseId, null);
        cases.addEvent(caseId, "event.dropped-out", null, Map.of("reason", why));
        notices.droppedOut(one, event, CurrentUser.require());
        audit.record("training-event.drop-out", "event_participant", id.toString(), caseId, Map.of());
        if (participants.knowsWithdrawal(id)) {
            outbox.publishMessage(Messages.PARTICIPATION_WITHDRAWN, caseId, Map.of());
        } else {
            // The model of its time waits for attendance alone.
            SystemUser.run("training.event-withdrawal", () -> flow.replace(caseId));
            outbox.cancelInstance(caseId);
        }
    }

    private boolean concerns(Participant one) {
        return CurrentUser.require().equals(one.employee())
                || access.isOfficer()
                || access.agencies().stream().anyMatch(unit -> unit.id().equals(one.opd()));
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.event.not-found");
    }
}

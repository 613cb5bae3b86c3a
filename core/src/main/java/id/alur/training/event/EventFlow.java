package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.calendar.ClockStart;
import id.alur.calendar.Due;
import id.alur.casefile.CaseFileService;
import id.alur.funding.FundingPriority;
import id.alur.funding.Funds;
import id.alur.funding.ReleaseReason;
import id.alur.funding.Reservation;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingParticipationProcess;
import id.alur.shared.NotFoundException;
import id.alur.training.learning.RecordedGaps;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a participant's process asks of us on its way. Each answer may be asked for again: it is the same, and nothing happens twice.
 * Every call locks the event first and the agency's money after it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class EventFlow {

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final EventSeats seats;
    private final EventNotices notices;
    private final Funds budget;
    private final EventRules rules;
    private final RecordedGaps gaps;
    private final CaseClocks clocks;
    private final CaseFileService cases;
    private final AuditTrail audit;
    private final Clock clock;

    EventFlow(
            EventRepository events,
            ParticipantRepository participants,
            EventSeats seats,
            EventNotices notices,
            Funds budget,
            EventRules rules,
            RecordedGaps gaps,
            CaseClocks clocks,
            CaseFileService cases,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.seats = seats;
        this.notices = notices;
        this.budget = budget;
        this.rules = rules;
        this.gaps = gaps;
        this.clocks = clocks;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reserves what the seat costs and offers it to the person; without money the person is passed over. */
    public OfferedSeat reserve(CaseFileId caseId) {
        Event event = lock(caseId);
        Participant one = find(caseId);
        Instant until = one.confirmUntil();
        if (one.state() != ParticipantState.ADMITTED) {
            // Asked again after the answer was lost: the seat was offered, and taken meanwhile.
            boolean taken = until != null && one.state().hasConfirmed();
            return new OfferedSeat(taken, until == null ? clock.instant() : until);
        }
        BigDecimal cost = event.costOfSeat();
        if (cost.signum() > 0 && !reserved(caseId, event, one, cost)) {
            cases.addEvent(caseId, "event.no-budget", null, Map.of());
            seats.passOver(one, event, EventSeats.NO_BUDGET);
            return new OfferedSeat(false, clock.instant());
        }
        if (until == null) {
            // Some working days, but never longer than the event lets anybody confirm.
            Due due = clocks.start(ClockStart.of(
                            caseId,
                            TrainingParticipationProcess.DeadlineRules.CONFIRM,
                            CandidateGroup.person(one.employee()).toString())
                    .notAfter(event.data().confirmBy())
                    .telling(TrainingParticipationProcess.Messages.CONFIRMATION_TIME_OVER));
            until = due.endsAt();
            participants.setConfirmUntil(one.id(), until);
            notices.seat(one, event, due.date().toString());
            notices.withoutAccount(one, event, due.date().toString());
        }
        return new OfferedSeat(true, until);
    }

    private boolean reserved(CaseFileId caseId, Event event, Participant one, BigDecimal cost) {
        FundingPriority priority = gaps.priority(one.employee(), rules.course(event), null, null, LocalDate.now(clock))
                .level();
        return budget.reserve(caseId, one.opd(), event.data().startsOn().getYear(), cost, priority)
                instanceof Reservation.Reserved;
    }

    /**
     * The time is over. What was answered in the last moment stays an answer.
     *
     * @return one of {@link TrainingParticipationProcess.Outcomes}
     */
    public String expire(CaseFileId caseId) {
        Event event = lock(caseId);
        Participant one = find(caseId);
        return switch (one.state()) {
            case CONFIRMED, DROPPED_OUT, ATTENDED, ABSENT -> TrainingParticipationProcess.Outcomes.CONFIRMED;
            case DECLINED -> TrainingParticipationProcess.Outcomes.DECLINED;
            case ADMITTED -> {
                participants.setState(one.id(), ParticipantState.EXPIRED, null);
                clocks.end(caseId, TrainingParticipationProcess.DeadlineRules.CONFIRM);
                cases.addEvent(caseId, "event.expired", null, Map.of());
                notices.participant(one, event, "event-replaced");
                record("expire", one);
                yield TrainingParticipationProcess.Outcomes.EXPIRED;
            }
            default -> TrainingParticipationProcess.Outcomes.EXPIRED;
        };
    }

    /** Gives back what is reserved, closes the case and lets the next in reserve move up. */
    public void replace(CaseFileId caseId) {
        Event event = lock(caseId);
        giveBack(caseId);
        seats.fill(event, true);
    }

    /** Gives back what is reserved and closes the case: nobody came, or the event is called off. */
    public void release(CaseFileId caseId) {
        lock(caseId);
        giveBack(caseId);
    }

    private void giveBack(CaseFileId caseId) {
        Participant one = find(caseId);
        if (!cases.find(caseId).open()) {
            return;
        }
        budget.release(
                caseId,
                switch (one.state()) {
                    case ABSENT -> ReleaseReason.NO_SHOW;
                    case CANCELLED -> ReleaseReason.CANCELLED;
                    default -> ReleaseReason.WITHDRAWN;
                });
        cases.close(caseId, outcome(one.state()));
        record("release", one);
    }

    private static String outcome(ParticipantState state) {
        return switch (state) {
            case DECLINED -> "event-declined";
            case EXPIRED -> "event-expired";
            case DROPPED_OUT -> "event-dropped-out";
            case PASSED_OVER -> "event-passed-over";
            case ABSENT -> "event-absent";
            case CANCELLED -> "event-cancelled";
            default -> throw new IllegalStateException("The seat is still taken: " + state);
        };
    }

    private void record(String what, Participant one) {
        audit.record("training-event." + what, "event_participant", one.id().toString(), one.caseId(), Map.of());
    }

    private Event lock(CaseFileId caseId) {
        return events.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.event.not-found"));
    }

    private Participant find(CaseFileId caseId) {
        return participants.find(caseId).orElseThrow(() -> new NotFoundException("error.training.event.not-found"));
    }
}

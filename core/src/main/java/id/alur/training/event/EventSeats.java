package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.identity.EmployeeId;
import id.alur.process.TrainingParticipationProcess;
import id.alur.process.TrainingParticipationProcess.Messages;
import id.alur.process.TrainingParticipationProcess.Variables;
import id.alur.shared.DomainException;
import id.alur.start.CaseStart;
import id.alur.start.NewCase;
import id.alur.training.course.Course;
import id.alur.training.learning.Verdict;
import id.alur.training.request.Engagements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives free seats to the next in reserve, in strict order. Whoever calls has locked the event, so that there are never more seats
 * taken than the quota has.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventSeats {

    static final String OVERLAP = "training.event.passed-over.overlap";
    static final String SAME_COURSE = "training.event.passed-over.same-course";
    static final String NO_BUDGET = "training.event.passed-over.no-budget";

    private static final String NUMBER_PREFIX = "ACARA";

    private final ParticipantRepository participants;
    private final EventRules rules;
    private final Engagements engagements;
    private final EventNotices notices;
    private final CaseFileService cases;
    private final CaseStart starts;
    private final AuditTrail audit;
    private final Clock clock;

    EventSeats(
            ParticipantRepository participants,
            EventRules rules,
            Engagements engagements,
            EventNotices notices,
            CaseFileService cases,
            CaseStart starts,
            AuditTrail audit,
            Clock clock) {
        this.participants = participants;
        this.rules = rules;
        this.engagements = engagements;
        this.notices = notices;
        this.cases = cases;
        this.starts = starts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fills the seats that are free, if it is not too late for that; who may not take part any more is passed over. Asked again,
     * nothing happens.
     *
     * @param movedUp whether the seats were other people's before
     */
    void fill(Event event, boolean movedUp) {
        if (!event.confirmsOn(LocalDate.now(clock))) {
            return;
        }
        List<Participant> all = participants.of(event.id());
        long free = event.data().quota()
                - all.stream().filter(one -> one.state().hasSeat()).count();
        List<EmployeeId> waiting = all.stream()
                .filter(one -> one.state() == ParticipantState.RESERVE)
                .map(Participant::employee)
                .toList();
        if (free <= 0 || waiting.isEmpty()) {
            return;
        }
        // Nobody of them asks for a training of their own on those days between the check and the seat.
        engagements.lock(waiting);
        Course course = rules.course(event);
        for (Participant next : all) {
            if (free <= 0) {
                return;
            }
            if (next.state() == ParticipantState.RESERVE) {
                Optional<DomainException> obstacle = rules.obstacle(event, course, next.employee());
                if (obstacle.isPresent()) {
                    passOver(next, event, reason(obstacle.get()));
                } else {
                    seat(next, event, course, movedUp);
                    free--;
                }
            }
        }
    }

    /** @param reason a message key */
    void passOver(Participant one, Event event, String reason) {
        participants.setState(one.id(), ParticipantState.PASSED_OVER, reason);
        notices.proposer(one, event, "event-passed-over");
        record("pass-over", one, Map.of("reason", reason));
    }

    private void seat(Participant one, Event event, Course course, boolean movedUp) {
        // Asked before the seat is taken: afterwards it would stand against itself.
        List<Verdict> verdicts = rules.verdicts(event, course, one.employee());
        NewCaseFile file = new NewCaseFile(
                TrainingParticipationProcess.PROCESS_ID, NUMBER_PREFIX, event.title(), one.employee(), one.opd());
        starts.start(NewCase.onBehalfOf(one.proposedBy(), file, Messages.PARTICIPANT_ADMITTED), opened -> {
            enter(opened, one, event, verdicts, movedUp);
            return Map.of(Variables.PARTICIPANT_ID, one.employee().toString());
        });
    }

    private void enter(CaseFile file, Participant one, Event event, List<Verdict> verdicts, boolean movedUp) {
        participants.seat(one.id(), file.id(), movedUp);
        verdicts.forEach(verdict -> {
            var why = verdict.evaluation();
            cases.recordEvaluation(
                    file.id(), why.decisionId(), why.ruleSet(), why.inputs(), why.matchedRules(), why.output());
        });
        cases.addEvent(
                file.id(),
                movedUp ? "event.moved-up" : "event.admitted",
                null,
                Map.of(
                        "starts",
                        event.data().startsOn().toString(),
                        "ends",
                        event.data().endsOn().toString(),
                        "place",
                        event.data().place()));
        record("seat", one, Map.of("case", file.id().toString(), "movedUp", movedUp));
    }

    private static String reason(DomainException obstacle) {
        if (obstacle.key().equals(EventRules.SAME_COURSE)) {
            return SAME_COURSE;
        }
        return obstacle.key().startsWith("error.training.event.other-") ? OVERLAP : obstacle.key();
    }

    private void record(String what, Participant one, Map<String, ?> details) {
        audit.record("training-event." + what, "event_participant", one.id().toString(), one.caseId(), details);
    }
}

package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.course.Course;
import id.alur.training.learning.Verdict;
import id.alur.training.request.Engagements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-115: the head or a planner of an agency proposes its people for an event, the most needed first. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class EventProposals {

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final EventRules rules;
    private final Engagements engagements;
    private final EventAccess access;
    private final Register register;
    private final AuditTrail audit;
    private final Clock clock;

    EventProposals(
            EventRepository events,
            ParticipantRepository participants,
            EventRules rules,
            Engagements engagements,
            EventAccess access,
            Register register,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.rules = rules;
        this.engagements = engagements;
        this.access = access;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agencies whose people the current person may propose, by name. */
    @Transactional(readOnly = true)
    public List<Unit> agencies() {
        return access.agencies();
    }

    /**
     * What would be said of the person before they are proposed.
     *
     * @param obstacle why they would be refused; empty when they would not
     */
    public record Outlook(List<Verdict.Reason> reasons, Optional<DomainException> obstacle) {}

    @Transactional(readOnly = true)
    public Outlook outlook(EventId id, EmployeeId employee) {
        access.requirePropose(agencyOf(employee));
        Event event = events.find(id).orElseThrow(EventProposals::unknown);
        Course course = rules.course(event);
        return new Outlook(rules.reasons(event, course, employee), obstacle(event, course, employee));
    }

    /**
     * Puts a person at the end of their agency's list.
     *
     * @throws DomainException when proposals are closed, the person is in the list already, is in another training at that time, or a
     *     rule of learning forbids it
     */
    public ParticipantId propose(EventId id, EmployeeId employee) {
        UnitId agency = agencyOf(employee);
        access.requirePropose(agency);
        Event event = lock(id);
        requireOpen(event);
        engagements.lock(List.of(employee));
        obstacle(event, rules.course(event), employee).ifPresent(obstacle -> {
            throw obstacle;
        });
        ParticipantId participant = participants.insert(id, employee, agency, CurrentUser.require());
        record("propose", participant, Map.of("event", id.toString()));
        return participant;
    }

    /** Takes a person off the list again, before the admission. */
    public void withdraw(ParticipantId id) {
        Participant seen = participants.find(id).orElseThrow(EventProposals::unknown);
        access.requirePropose(seen.opd());
        requireOpen(lock(seen.event()));
        Participant one = participants.find(id).orElseThrow(EventProposals::unknown);
        if (one.state() == ParticipantState.WITHDRAWN) {
            return;
        }
        if (one.state() != ParticipantState.PROPOSED) {
            throw new DomainException("error.training.event.not-proposed");
        }
        participants.setState(id, ParticipantState.WITHDRAWN, null);
        record("withdraw", id, Map.of());
    }

    /**
     * Says who of the agency is needed there most.
     *
     * @param order all of the agency who are proposed, the first first
     * @throws OptimisticLockingFailureException when the list is another one by now
     */
    public void order(EventId id, UnitId agency, List<ParticipantId> order) {
        access.requirePropose(agency);
        requireOpen(lock(id));
        List<ParticipantId> proposed = participants.of(id).stream()
                .filter(one -> one.opd().equals(agency) && one.state() == ParticipantState.PROPOSED)
                .map(Participant::id)
                .toList();
        if (order.size() != proposed.size() || !new HashSet<>(order).equals(new HashSet<>(proposed))) {
            throw new OptimisticLockingFailureException("The list is another one by now");
        }
        for (int i = 0; i < order.size(); i++) {
            participants.setPriority(order.get(i), i + 1);
        }
        audit.record("training-event.order", "event", id.toString(), null, Map.of("agency", agency.toString()));
    }

    private Optional<DomainException> obstacle(Event event, Course course, EmployeeId employee) {
        boolean twice = participants.of(event.id()).stream()
                .anyMatch(one -> one.employee().equals(employee));
        return twice
                ? Optional.of(new DomainException("error.training.event.twice"))
                : rules.obstacle(event, course, employee);
    }

    private void requireOpen(Event event) {
        if (event.state() != EventState.OPEN
                || LocalDate.now(clock).isAfter(event.data().confirmBy())) {
            throw new DomainException("error.training.event.proposals-closed");
        }
    }

    private UnitId agencyOf(EmployeeId employee) {
        Person person = register.get(employee);
        if (person.opdId() == null) {
            throw new DomainException("error.training.event.no-agency");
        }
        return person.opdId();
    }

    private Event lock(EventId id) {
        return events.lock(id).orElseThrow(EventProposals::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.event.not-found");
    }

    private void record(String what, ParticipantId id, Map<String, ?> details) {
        audit.record("training-event." + what, "event_participant", id.toString(), null, details);
    }
}

package id.alur.training.event;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.shared.NotFoundException;
import id.alur.training.course.Course;
import id.alur.training.course.CourseId;
import id.alur.training.learning.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of group events, each within {@link EventAccess}. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class EventPages {

    /** Topic of channel {@code alur_task} that tells of a change of any event. */
    public static final String TOPIC = "event";

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final EventAccess access;
    private final EventRules rules;
    private final Register register;
    private final Clock clock;

    EventPages(
            EventRepository events,
            ParticipantRepository participants,
            EventAccess access,
            EventRules rules,
            Register register,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.access = access;
        this.rules = rules;
        this.register = register;
        this.clock = clock;
    }

    /** Topic that tells of a change of this event or of its participants. */
    public static String topic(EventId id) {
        return TOPIC + ":" + id;
    }

    /** Whether there is anything for the current person. */
    public boolean mayEnter() {
        return access.isOfficer()
                || !access.agencies().isEmpty()
                || !access.own().isEmpty();
    }

    public boolean isOfficer() {
        return access.isOfficer();
    }

    /**
     * The events that the current person may see, by their first day.
     *
     * @throws AccessDeniedException when there is nothing for this person
     */
    public List<EventRow> list() {
        boolean officer = access.isOfficer();
        boolean proposes = !access.agencies().isEmpty();
        List<EventId> own = access.own();
        if (!officer && !proposes && own.isEmpty()) {
            throw new AccessDeniedException("No event is this person's business");
        }
        Map<EventId, EventCounts> counts = participants.counts();
        return events.all().stream()
                .filter(event -> officer || (proposes && published(event)) || own.contains(event.id()))
                .map(event -> new EventRow(event, counts.getOrDefault(event.id(), EventCounts.NOBODY)))
                .toList();
    }

    /** When and where a course is held for many: published events that have not begun, by their first day. For everybody to know. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<Event> upcoming(CourseId course) {
        return events.upcoming(course, LocalDate.now(clock)).stream()
                .filter(event -> published(event) && !event.state().isOver())
                .toList();
    }

    /** The event whose seat the case is about; empty also when the current person may not see it. */
    public Optional<Event> ofSeat(CaseFileId seat) {
        return participants
                .find(seat)
                .flatMap(one -> events.find(one.event()))
                .filter(event -> access.isOfficer()
                        || (published(event) && !access.agencies().isEmpty())
                        || access.own().contains(event.id()));
    }

    /** @throws NotFoundException when there is no such event, or none for this person */
    public EventDetails view(EventId id) {
        Event event = events.find(id).orElseThrow(() -> new NotFoundException("error.training.event.not-found"));
        boolean officer = access.isOfficer();
        List<Unit> agencies = published(event) ? access.agencies() : List.of();
        if (!officer && agencies.isEmpty() && !access.own().contains(id)) {
            throw new NotFoundException("error.training.event.not-found");
        }
        List<Participant> all = participants.of(id);
        Course course = rules.course(event);
        return new EventDetails(
                event,
                course,
                EventCounts.of(all),
                entries(event, course, all, visible(all, officer, agencies), officer || !agencies.isEmpty()),
                officer,
                agencies,
                event.confirmsOn(LocalDate.now(clock)),
                event.dropsOutOn(LocalDate.now(clock)),
                event.state() == EventState.ADMITTED
                        && !LocalDate.now(clock).isBefore(event.data().endsOn()));
    }

    private static boolean published(Event event) {
        return event.state() != EventState.DRAFT;
    }

    private static List<Participant> visible(List<Participant> all, boolean officer, List<Unit> agencies) {
        EmployeeId me = CurrentUser.find().orElse(null);
        return all.stream()
                .filter(one -> officer
                        || one.employee().equals(me)
                        || agencies.stream().anyMatch(unit -> unit.id().equals(one.opd())))
                .toList();
    }

    private List<EventEntry> entries(
            Event event, Course course, List<Participant> all, List<Participant> list, boolean withReasons) {
        List<Participant> reserve = all.stream()
                .filter(one -> one.state() == ParticipantState.RESERVE)
                .toList();
        Map<EmployeeId, String> names =
                register.displayNames(list.stream().map(Participant::employee).toList());
        Map<UnitId, String> units = register.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Map<EmployeeId, List<Verdict.Reason>> reasons = withReasons ? reasons(event, course, list) : Map.of();
        List<Participant> ordered = event.state() == EventState.OPEN ? suggested(list) : list;
        return ordered.stream()
                .map(one -> new EventEntry(
                        one,
                        names.getOrDefault(one.employee(), ""),
                        Objects.requireNonNull(units.get(one.opd())),
                        reserve.contains(one) ? reserve.indexOf(one) + 1 : null,
                        reasons.getOrDefault(one.employee(), List.of())))
                .toList();
    }

    /** While they matter: of those whose turn may still come. */
    private Map<EmployeeId, List<Verdict.Reason>> reasons(Event event, Course course, List<Participant> list) {
        List<EmployeeId> people = list.stream()
                .filter(one -> one.state() == ParticipantState.PROPOSED || one.state() == ParticipantState.RESERVE)
                .map(Participant::employee)
                .toList();
        return people.isEmpty() || event.state().isOver() ? Map.of() : rules.reasons(event, course, people);
    }

    /** The first of every agency, then the second of every agency, and so on: no agency takes all seats. */
    private static List<Participant> suggested(List<Participant> list) {
        Map<UnitId, Integer> seen = new HashMap<>();
        record Turn(int round, Participant participant) {}
        List<Turn> turns = new ArrayList<>();
        for (Participant one : list) {
            if (one.state() == ParticipantState.PROPOSED) {
                turns.add(new Turn(seen.merge(one.opd(), 1, Integer::sum), one));
            } else {
                turns.add(new Turn(Integer.MAX_VALUE, one));
            }
        }
        return turns.stream()
                .sorted(Comparator.comparingInt(Turn::round))
                .map(Turn::participant)
                .toList();
    }
}

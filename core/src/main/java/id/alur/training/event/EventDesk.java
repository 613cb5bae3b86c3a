package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.calendar.Week;
import id.alur.identity.CurrentUser;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import id.alur.training.learning.TrainingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-115: an officer of BKPSDM announces an event and decides who gets its seats. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('BKPSDM_TRAINING', 'SYSTEM')")
public class EventDesk {

    /** Characters of a reason. */
    public static final int MIN_REASON = 10;

    public static final int MAX_REASON = 500;

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final EventSeats seats;
    private final EventNotices notices;
    private final CourseCatalogue catalogue;
    private final TrainingDays days;
    private final AuditTrail audit;
    private final Clock clock;

    EventDesk(
            EventRepository events,
            ParticipantRepository participants,
            EventSeats seats,
            EventNotices notices,
            CourseCatalogue catalogue,
            TrainingDays days,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.seats = seats;
        this.notices = notices;
        this.catalogue = catalogue;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether an event of these days begins or ends on a day off of most agencies, of which an officer has to say that it is meant. */
    @Transactional(readOnly = true)
    public boolean touchesDaysOff(LocalDate startsOn, LocalDate endsOn) {
        return days.touchDaysOff(Week.FIVE_DAY, startsOn, endsOn);
    }

    /**
     * An event that only officers see until it is published.
     *
     * @param daysOffMeant whether the officer says that it really begins or ends on a day off
     * @throws DomainException when it does and the officer has not said so
     */
    public EventId create(EventDraft data, boolean daysOffMeant) {
        requireCourse(data.course());
        requireMeant(data, daysOffMeant);
        EventId id = new EventId(UUID.randomUUID());
        events.insert(id, data, CurrentUser.actor());
        record("create", id, Map.of("course", data.course().toString()));
        return id;
    }

    /**
     * @param seen the event as the person saw it
     * @param daysOffMeant as for {@link #create}
     * @throws DomainException once it is published: agencies have planned by it
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    public void change(Event seen, EventDraft data, boolean daysOffMeant) {
        requireState(lock(seen.id()), EventState.DRAFT);
        requireCourse(data.course());
        requireMeant(data, daysOffMeant);
        events.update(seen, data);
        record("change", seen.id(), Map.of("version", seen.version() + 1));
    }

    /** @throws DomainException when the days are over, or nearly */
    public void publish(EventId id) {
        Event event = lock(id);
        if (event.state() == EventState.OPEN) {
            return;
        }
        requireState(event, EventState.DRAFT);
        requireTime(event);
        events.setState(event, EventState.OPEN);
        notices.published(event);
        record("publish", id, Map.of());
    }

    /**
     * Takes a proposed person off the list; the agency is told.
     *
     * @param reason {@value #MIN_REASON} to {@value #MAX_REASON} characters, read by the agency
     */
    public void refuse(ParticipantId id, String reason) {
        Participant seen = find(id);
        Event event = lock(seen.event());
        Participant one = find(id);
        requireState(event, EventState.OPEN);
        if (one.state() != ParticipantState.PROPOSED) {
            throw new DomainException("error.training.event.not-proposed");
        }
        String why = reason(reason);
        participants.setState(id, ParticipantState.REFUSED, why);
        notices.proposer(one, event, "event-refused");
        record("refuse", event.id(), Map.of("participant", id.toString()));
    }

    /**
     * Settles the order over all agencies and gives the seats to the first; the others are in reserve, in this order.
     *
     * @param order everybody who is proposed, the first first
     * @throws OptimisticLockingFailureException when the proposals are others by now
     * @throws DomainException when the officer is among them, or it is too late
     */
    public void admit(EventId id, List<ParticipantId> order) {
        Event event = lock(id);
        requireState(event, EventState.OPEN);
        requireTime(event);
        List<Participant> proposed = participants.of(id).stream()
                .filter(one -> one.state() == ParticipantState.PROPOSED)
                .toList();
        if (proposed.isEmpty()) {
            throw new DomainException("error.training.event.nobody");
        }
        List<ParticipantId> ids = proposed.stream().map(Participant::id).toList();
        if (order.size() != ids.size() || !new HashSet<>(order).equals(new HashSet<>(ids))) {
            throw new OptimisticLockingFailureException("The proposals are others by now");
        }
        requireNotOwn(proposed);
        for (int i = 0; i < order.size(); i++) {
            participants.setRank(order.get(i), i + 1);
        }
        events.setState(event, EventState.ADMITTED);
        record(
                "admit",
                id,
                Map.of("proposed", order.size(), "quota", event.data().quota()));
        seats.fill(lock(id), false);
        int number = 0;
        for (Participant one : participants.of(id)) {
            if (one.state() == ParticipantState.RESERVE) {
                notices.reserve(one, event, ++number);
            }
        }
    }

    private void requireCourse(CourseId id) {
        if (catalogue.find(id).isEmpty()) {
            throw new NotFoundException("error.training.course-not-found");
        }
    }

    private void requireMeant(EventDraft data, boolean daysOffMeant) {
        if (!daysOffMeant && touchesDaysOff(data.startsOn(), data.endsOn())) {
            throw new DomainException("error.training.event.days-off");
        }
    }

    private void requireTime(Event event) {
        if (LocalDate.now(clock).isAfter(event.data().confirmBy())) {
            throw new DomainException("error.training.event.too-late");
        }
    }

    static void requireNotOwn(List<Participant> list) {
        if (EventAccess.concernsMe(list)) {
            throw new DomainException("error.training.event.own-place");
        }
    }

    static void requireState(Event event, EventState expected) {
        if (event.state() != expected) {
            throw new DomainException("error.training.event.state");
        }
    }

    /** @throws DomainException when it is too short or too long */
    static String reason(String text) {
        String why = PlainText.text(text);
        if (!PlainText.isSaid(why, MIN_REASON, MAX_REASON)) {
            throw new DomainException("error.training.event.reason", MIN_REASON, MAX_REASON);
        }
        return why;
    }

    private Participant find(ParticipantId id) {
        return participants.find(id).orElseThrow(() -> new NotFoundException("error.training.event.not-found"));
    }

    private Event lock(EventId id) {
        return events.lock(id).orElseThrow(() -> new NotFoundException("error.training.event.not-found"));
    }

    private void record(String what, EventId id, Map<String, ?> details) {
        audit.record("training-event." + what, "event", id.toString(), null, details);
    }
}

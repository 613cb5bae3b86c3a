package id.alur.training.event;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.notification.Notifications;
import id.alur.security.Principals;
import id.alur.training.TrainingRoles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about their place in an event, each thing once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventNotices {

    private static final String COURSE = "course";

    private final Notifications notifications;
    private final Principals principals;
    private final EventAccess access;

    EventNotices(Notifications notifications, Principals principals, EventAccess access) {
        this.notifications = notifications;
        this.principals = principals;
        this.access = access;
    }

    /** Tells whoever may propose people that they may now; in each one's own language, and of nobody. */
    void published(Event event) {
        access.proposers()
                .forEach(proposer -> tellOfPage(
                        proposer,
                        event,
                        "event-published",
                        Map.of(
                                COURSE,
                                event.title(),
                                "starts",
                                event.data().startsOn().toString(),
                                "place",
                                event.data().place(),
                                "until",
                                event.data().confirmBy().toString()),
                        event.id() + ":" + proposer));
    }

    /** @param until the last day to confirm */
    void seat(Participant one, Event event, String until) {
        toParticipant(
                one,
                one.movedUp() ? "event-moved-up" : "event-admitted",
                Map.of(
                        COURSE,
                        event.title(),
                        "starts",
                        event.data().startsOn().toString(),
                        "place",
                        event.data().place(),
                        "until",
                        until));
    }

    /**
     * Tells whoever can help that a person who cannot log in would let the seat lapse: proposer and officers, who may give it to another,
     * and operators, who can give an account; these once for an event.
     *
     * @param until the last day to confirm
     */
    void withoutAccount(Participant one, Event event, String until) {
        if (!principals.withoutAccount(List.of(one.employee())).contains(one.employee())) {
            return;
        }
        Map<String, String> about = Map.of(COURSE, event.title(), "until", until);
        Set<EmployeeId> people =
                new LinkedHashSet<>(principals.holdersOf(CandidateGroup.role(TrainingRoles.BKPSDM_TRAINING)));
        people.add(one.proposedBy());
        people.forEach(person -> tell(person, one.caseId(), "event-no-account", about, one.id() + ":" + person));
        principals
                .holdersOf(CandidateGroup.role(Role.OPERATOR))
                .forEach(operator -> notifications.tellOfPage(
                        operator,
                        "akun",
                        "event-no-account-operator",
                        about,
                        "training.event-no-account-operator:" + event.id() + ":" + operator));
    }

    void reserve(Participant one, Event event, int number) {
        toParticipant(one, "event-reserve", Map.of(COURSE, event.title(), "rank", number));
    }

    /** @param kind {@code event-replaced}, {@code event-attended}, {@code event-cancelled} */
    void participant(Participant one, Event event, String kind) {
        toParticipant(one, kind, Map.of(COURSE, event.title()));
    }

    /** Tells participant, proposer and officers, but not whoever did it. */
    void droppedOut(Participant one, Event event, EmployeeId by) {
        if (!by.equals(one.employee())) {
            participant(one, event, "event-dropped-out");
        }
        Set<EmployeeId> others =
                new LinkedHashSet<>(principals.holdersOf(CandidateGroup.role(TrainingRoles.BKPSDM_TRAINING)));
        others.add(one.proposedBy());
        others.remove(by);
        others.remove(one.employee());
        others.forEach(other -> tell(
                other,
                one.caseId(),
                "event-dropped-out-for-others",
                Map.of(COURSE, event.title()),
                one.id() + ":" + other));
    }

    /** Tells whoever proposed the person. */
    void proposer(Participant one, Event event, String kind) {
        tellOfPage(one.proposedBy(), event, kind, Map.of(COURSE, event.title()), one.id() + ":proposer");
    }

    /** Tells whoever proposed people for the event, once each. */
    void proposers(EmployeeId proposer, Event event, String kind) {
        tellOfPage(proposer, event, kind, Map.of(COURSE, event.title()), event.id() + ":" + proposer);
    }

    private void toParticipant(Participant one, String kind, Map<String, ?> about) {
        tell(one.employee(), one.caseId(), kind, about, one.id().toString());
    }

    /** About no case of one person: it leads to the event, where names and reasons stand. */
    private void tellOfPage(EmployeeId recipient, Event event, String kind, Map<String, ?> about, String what) {
        notifications.tellOfPage(
                recipient, "pelatihan/acara/" + event.id(), kind, about, "training." + kind + ":" + what);
    }

    private void tell(
            EmployeeId recipient, @Nullable CaseFileId caseId, String kind, Map<String, ?> about, String what) {
        notifications.tell(recipient, caseId, kind, about, "training." + kind + ":" + what);
    }
}

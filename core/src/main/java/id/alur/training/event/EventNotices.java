package id.alur.training.event;

import id.alur.casefile.CaseFileId;
import id.alur.notification.Notifications;
import id.alur.personnel.EmployeeId;
import java.util.Map;
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

    EventNotices(Notifications notifications) {
        this.notifications = notifications;
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

    void reserve(Participant one, Event event, int number) {
        toParticipant(one, "event-reserve", Map.of(COURSE, event.title(), "rank", number));
    }

    /** @param kind {@code event-replaced}, {@code event-attended}, {@code event-cancelled} */
    void participant(Participant one, Event event, String kind) {
        toParticipant(one, kind, Map.of(COURSE, event.title()));
    }

    /** Tells whoever proposed the person. */
    void proposer(Participant one, Event event, String kind) {
        tell(one.proposedBy(), null, kind, Map.of(COURSE, event.title()), one.id() + ":proposer");
    }

    /** Tells whoever proposed people for the event, once each. */
    void proposers(EmployeeId proposer, Event event, String kind) {
        tell(proposer, null, kind, Map.of(COURSE, event.title()), event.id() + ":" + proposer);
    }

    private void toParticipant(Participant one, String kind, Map<String, ?> about) {
        tell(one.employee(), one.caseId(), kind, about, one.id().toString());
    }

    private void tell(
            EmployeeId recipient, @Nullable CaseFileId caseId, String kind, Map<String, ?> about, String what) {
        notifications.tell(recipient, caseId, kind, about, "training." + kind + ":" + what);
    }
}

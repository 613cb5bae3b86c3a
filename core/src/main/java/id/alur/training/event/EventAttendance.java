package id.alur.training.event;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.funding.Funds;
import id.alur.identity.CaseFileId;
import id.alur.shared.NotFoundException;
import id.alur.training.course.Course;
import id.alur.training.finish.FinishedTraining;
import id.alur.training.finish.TrainingFinishedListener;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.NewLedgerEntry;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an attended event leaves behind: lesson hours, spent money, and whatever goes on from there (evaluation). */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class EventAttendance {

    private final EventRepository events;
    private final ParticipantRepository participants;
    private final EventRules rules;
    private final EventNotices notices;
    private final LearningService learning;
    private final Funds budget;
    private final CaseFileService cases;
    private final ObjectProvider<TrainingFinishedListener> listeners;
    private final AuditTrail audit;

    EventAttendance(
            EventRepository events,
            ParticipantRepository participants,
            EventRules rules,
            EventNotices notices,
            LearningService learning,
            Funds budget,
            CaseFileService cases,
            ObjectProvider<TrainingFinishedListener> listeners,
            AuditTrail audit) {
        this.events = events;
        this.participants = participants;
        this.rules = rules;
        this.notices = notices;
        this.learning = learning;
        this.budget = budget;
        this.cases = cases;
        this.listeners = listeners;
        this.audit = audit;
    }

    /**
     * Posts the hours, spends the money, closes the case; once.
     *
     * @throws IllegalStateException when nobody has recorded that the person came: a defect of the model
     */
    @Transactional
    public void post(CaseFileId caseId) {
        Event event = events.lock(caseId).orElseThrow(EventAttendance::unknown);
        Participant one = participants.find(caseId).orElseThrow(EventAttendance::unknown);
        if (!cases.find(caseId).open()) {
            return;
        }
        if (one.state() != ParticipantState.ATTENDED) {
            throw new IllegalStateException("Nobody came in case " + caseId);
        }
        Course course = rules.course(event);
        learning.post(NewLedgerEntry.ofCase(
                caseId,
                one.employee(),
                course.id(),
                course.data().formCode(),
                course.data().title(),
                course.data().provider(),
                event.data().startsOn(),
                event.data().endsOn(),
                course.data().jp(),
                null,
                null));
        BigDecimal cost = event.costOfSeat();
        if (cost.signum() > 0) {
            budget.spend(caseId, cost);
        }
        cases.close(caseId, "event-attended");
        notices.participant(one, event, "event-attended");
        audit.record("training-event.post", "event_participant", one.id().toString(), caseId, Map.of());
        FinishedTraining training = new FinishedTraining(
                caseId, one.employee(), course.id(), event.data().endsOn());
        listeners.orderedStream().forEach(listener -> listener.finished(training));
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.event.not-found");
    }
}

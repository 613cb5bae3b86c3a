package id.alur.training.finish;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.calendar.ClockStart;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.funding.Funds;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.notification.Notifications;
import id.alur.process.TrainingRequestProcess.Messages;
import id.alur.training.course.Course;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.NewLedgerEntry;
import id.alur.training.request.CourseTerms;
import id.alur.training.request.TrainingRequest;
import id.alur.training.request.TrainingRequests;
import id.alur.training.study.Study;
import id.alur.training.study.StudyRequests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process asks of us between approval and end (UC-101, main course 6-8). Each question may be asked again: the answer is
 * the same, and nothing happens twice.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class TrainingFinish {

    /** The report is asked for on the last day itself, so that its deadline counts from that day. */
    private static final LocalTime END_OF_COURSE = LocalTime.of(17, 0);

    /** Rule and name of the clock that runs while a report is awaited. */
    static final String REPORT_CLOCK = "training.report-missing";

    private final TrainingRequests requests;
    private final FinishRepository finishes;
    private final Funds budget;
    private final LearningService learning;
    private final StudyRequests studies;
    private final CaseClocks clocks;
    private final CaseFileService cases;
    private final Notifications notifications;
    private final ObjectProvider<TrainingFinishedListener> listeners;
    private final AuditTrail audit;
    private final Clock clock;

    TrainingFinish(
            TrainingRequests requests,
            FinishRepository finishes,
            Funds budget,
            LearningService learning,
            StudyRequests studies,
            CaseClocks clocks,
            CaseFileService cases,
            Notifications notifications,
            ObjectProvider<TrainingFinishedListener> listeners,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.finishes = finishes;
        this.budget = budget;
        this.learning = learning;
        this.studies = studies;
        this.clocks = clocks;
        this.cases = cases;
        this.notifications = notifications;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /** When the course is over. */
    @Transactional(readOnly = true)
    public Instant courseEndsAt(CaseFileId caseId) {
        return TrainingRequests.terms(requests.get(caseId))
                .endsOn()
                .atTime(END_OF_COURSE)
                .atZone(clock.getZone())
                .toInstant();
    }

    /**
     * From now on the report is awaited: so many working days after the course nobody waits any more, and BKPSDM says what came of it.
     * Asked for again, the time begins anew.
     *
     * @return when the time is over
     */
    @Transactional
    public Instant awaitReport(CaseFileId caseId) {
        TrainingRequest request = requests.get(caseId);
        return clocks.start(ClockStart.of(
                                caseId,
                                REPORT_CLOCK,
                                CandidateGroup.person(request.applicantId()).toString())
                        .telling(Messages.REPORT_MISSING))
                .endsAt();
    }

    /** Posts the lesson hours, spends the money, closes the case, tells the participant and whoever goes on from here. */
    @Transactional
    public void post(CaseFileId caseId) {
        TrainingRequest request = requests.lock(caseId);
        CaseFile file = cases.find(caseId);
        if (!file.open()) {
            return;
        }
        FinishRepository.Finish finish = finishes.find(request.id()).orElseThrow();
        Course course = requests.course(request);
        CourseTerms terms = TrainingRequests.terms(request);
        LocalDate ended = studies.find(caseId).map(Study::graduatedOn).orElse(terms.endsOn());
        learning.post(NewLedgerEntry.ofCase(
                caseId,
                request.applicantId(),
                course.id(),
                course.data().formCode(),
                course.data().title(),
                course.data().provider(),
                terms.startsOn(),
                ended,
                finish.programmeJp(),
                finish.certificateNumber(),
                finish.certificate()));
        if (terms.cost().signum() > 0) {
            budget.spend(caseId, Objects.requireNonNull(finish.actualCost()));
        }
        cases.close(caseId, "training-finished");
        notifications.tell(
                request.applicantId(), caseId, "training-finished", about(caseId), "training.finished:" + request.id());
        audit.record(
                "training.finish",
                "training_request",
                request.id().toString(),
                caseId,
                Map.of("programmeJp", Objects.requireNonNull(finish.programmeJp())));
        FinishedTraining training = new FinishedTraining(caseId, request.applicantId(), course.id(), ended);
        listeners.orderedStream().forEach(listener -> listener.finished(training));
    }

    private Map<String, String> about(CaseFileId caseId) {
        CaseFile file = cases.find(caseId);
        return Map.of("number", file.number(), "course", file.title());
    }
}

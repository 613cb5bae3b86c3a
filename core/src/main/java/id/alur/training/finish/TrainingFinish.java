package id.alur.training.finish;

import id.alur.audit.AuditTrail;
import id.alur.calendar.DeadlineRules;
import id.alur.calendar.Week;
import id.alur.calendar.WorkingCalendar;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.funding.Funds;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import id.alur.security.Principals;
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
import java.util.List;
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

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final TrainingRequests requests;
    private final FinishRepository finishes;
    private final Funds budget;
    private final LearningService learning;
    private final StudyRequests studies;
    private final DeadlineRules rules;
    private final WorkingCalendar calendar;
    private final Principals principals;
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
            DeadlineRules rules,
            WorkingCalendar calendar,
            Principals principals,
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
        this.rules = rules;
        this.calendar = calendar;
        this.principals = principals;
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

    /** Counted in working days from today, by rules of the table of deadlines; not before the course is over. */
    @Transactional(readOnly = true)
    public ReportDeadlines reportDeadlines(CaseFileId caseId) {
        LocalDate ended = TrainingRequests.terms(requests.get(caseId)).endsOn();
        LocalDate today = LocalDate.now(clock).isBefore(ended) ? ended : LocalDate.now(clock);
        return new ReportDeadlines(
                morning(today, "training.report-reminder"),
                morning(today, "training.report-escalation"),
                morning(today, "training.report-missing"));
    }

    private Instant morning(LocalDate from, String rule) {
        int days = rules.workingDays(List.of(rule))
                .orElseThrow(() -> new IllegalStateException("No deadline rule " + rule));
        return calendar.addWorkingDays(from, days, Week.FIVE_DAY)
                .date()
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
    }

    /** Reminds the participant that the report is due soon. */
    @Transactional
    public void remind(CaseFileId caseId) {
        TrainingRequest request = requests.lock(caseId);
        notifications.tell(
                request.applicantId(), caseId, "training-report-due", about(caseId), key("report-due", request));
    }

    /** Tells participant and superior that the report is overdue. */
    @Transactional
    public void escalate(CaseFileId caseId) {
        TrainingRequest request = requests.lock(caseId);
        notifications.tell(
                request.applicantId(), caseId, "training-report-late", about(caseId), key("report-late", request));
        for (EmployeeId superior : principals.holdersOf(CandidateGroup.supervisorOf(request.applicantId()))) {
            notifications.tell(
                    superior,
                    caseId,
                    "training-report-late-for-superior",
                    about(caseId),
                    key("report-late", request) + ":" + superior);
        }
    }

    /** Of one round only: a report that is returned is awaited, and reminded of, anew. */
    private static String key(String what, TrainingRequest request) {
        return "training." + what + ":" + request.id() + ":" + request.version();
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

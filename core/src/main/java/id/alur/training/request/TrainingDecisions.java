package id.alur.training.request;

import id.alur.approval.Approvals;
import id.alur.approval.Decision;
import id.alur.calendar.CaseClocks;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.notification.Notifications;
import id.alur.process.TrainingRequestProcess.Outcomes;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.LearningRules;
import id.alur.training.learning.Priority;
import id.alur.training.learning.RecordedGaps;
import id.alur.training.route.Stage;
import id.alur.training.study.Study;
import id.alur.training.study.StudyRequests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a completed task means for the request. UC-101 BR-4: nobody decides on their own request or twice on the same one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TrainingDecisions {

    private final TrainingRequestRepository requests;
    private final Approvals approvals;
    private final RequestChecks checks;
    private final CourseCatalogue courses;
    private final Engagements engagements;
    private final RecordedGaps gaps;
    private final LearningRules rules;
    private final StudyRequests studies;
    private final CaseFileService cases;
    private final CaseClocks clocks;
    private final Notifications notifications;
    private final Clock clock;

    TrainingDecisions(
            TrainingRequestRepository requests,
            Approvals approvals,
            RequestChecks checks,
            CourseCatalogue courses,
            Engagements engagements,
            RecordedGaps gaps,
            LearningRules rules,
            StudyRequests studies,
            CaseFileService cases,
            CaseClocks clocks,
            Notifications notifications,
            Clock clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.checks = checks;
        this.courses = courses;
        this.engagements = engagements;
        this.gaps = gaps;
        this.rules = rules;
        this.studies = studies;
        this.cases = cases;
        this.clocks = clocks;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Why this person may not decide on this request, whatever offices they hold; a question back is not yet a decision. */
    Optional<String> objection(CaseFileId caseId, EmployeeId person) {
        return approvals.objection(caseId, person).map(why -> switch (why) {
            case OWN_CASE -> "error.training.own-request";
            case DECIDED_BEFORE -> "error.training.decided-before";
        });
    }

    /** An official has spoken. */
    void decide(CaseFileId caseId, TaskKey task, Stage stage, Map<String, Object> form) {
        TrainingRequest request = lock(caseId, TrainingRequestState.SUBMITTED);
        objection(caseId, CurrentUser.require()).ifPresent(why -> {
            throw new DomainException(why);
        });
        Decision.Outcome outcome = Decision.Outcome.valueOf(text(form, "outcome"));
        approvals.decide(caseId, stage, outcome, task, words(form, outcome));
        addEvent(caseId, task, outcome.name());
        if (outcome == Decision.Outcome.RETURNED) {
            requests.setState(request, TrainingRequestState.RETURNED, null);
            clocks.stop(caseId, TrainingRequestFlow.CLOCK, "waits-for-applicant");
            CaseFile file = cases.find(caseId);
            notifications.tell(
                    request.applicantId(),
                    caseId,
                    "training-returned",
                    Map.of("number", file.number(), "course", file.title()),
                    "training.returned:" + task);
        }
    }

    /** The applicant has answered a question, or gives up. */
    void revise(CaseFileId caseId, TaskKey task, Map<String, Object> form) {
        TrainingRequest request = lock(caseId, TrainingRequestState.RETURNED);
        if (!CurrentUser.require().equals(request.applicantId())) {
            throw new DomainException("error.training.not-yours");
        }
        String outcome = text(form, "outcome");
        addEvent(caseId, task, outcome);
        if (outcome.equals(Outcomes.WITHDRAWN)) {
            requests.setState(request, TrainingRequestState.WITHDRAWN, clock.instant());
            cases.close(caseId, "training-withdrawn");
        } else {
            Course course = courses.find(request.data().courseId()).orElseThrow();
            CourseTerms terms = terms(request, course, form);
            requireFree(request, course, terms);
            ClosedGap gap = ClosedGap.of(form.get(ClosedGap.FIELD));
            Priority priority = priority(request, course, gap);
            clocks.resume(caseId, TrainingRequestFlow.CLOCK);
            requests.update(
                    request, TrainingRequestState.SUBMITTED, gap, text(form, "gapReason"), terms, priority.level());
        }
    }

    /** Another gap may be more or less urgent; and the gap may have been assessed anew since. */
    private Priority priority(TrainingRequest request, Course course, ClosedGap gap) {
        Priority priority = gaps.priority(
                request.applicantId(),
                course,
                gap.competence(),
                studies.find(request.caseId()).map(Study::lastRating).orElse(null),
                LocalDate.now(clock));
        rules.keep(request.caseId(), priority.evaluation());
        return priority;
    }

    /** A course with a date of its own keeps it; the form then asks for none. */
    private @Nullable CourseTerms terms(TrainingRequest request, Course course, Map<String, Object> form) {
        CourseTerms terms = request.terms();
        return terms == null || !form.containsKey(RequestChecks.STARTS_ON)
                ? terms
                : checks.moved(request.applicantId(), course, terms, form);
    }

    /** The days are its own while it is with the applicant; but requests made before days were checked may lie over each other. */
    private void requireFree(TrainingRequest request, Course course, @Nullable CourseTerms terms) {
        if (terms != null) {
            engagements.require(request.applicantId(), course, terms, request.caseId());
        }
    }

    private void addEvent(CaseFileId caseId, TaskKey task, String outcome) {
        cases.addEvent(caseId, "training." + outcome.toLowerCase(Locale.ROOT), task, Map.of());
    }

    private TrainingRequest lock(CaseFileId caseId, TrainingRequestState expected) {
        TrainingRequest request =
                requests.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
        if (request.state() != expected) {
            throw new DomainException("error.training.not-waiting");
        }
        return request;
    }

    private static @Nullable String words(Map<String, Object> form, Decision.Outcome outcome) {
        return (String) form.get(
                switch (outcome) {
                    case APPROVED -> "note";
                    case RETURNED -> "question";
                    case REJECTED -> "reason";
                });
    }

    private static String text(Map<String, Object> form, String key) {
        return (String) Objects.requireNonNull(form.get(key), key);
    }
}

package id.alur.training.finish;

import id.alur.calendar.CaseClocks;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.form.FieldError;
import id.alur.form.FormRefusedException;
import id.alur.funding.Funds;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.notification.Notifications;
import id.alur.process.TrainingRequestProcess.Outcomes;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.shared.DomainException;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import id.alur.training.TrainingRequestState;
import id.alur.training.request.CourseTerms;
import id.alur.training.request.TrainingRequest;
import id.alur.training.request.TrainingRequests;
import id.alur.training.study.StudyRequests;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The participant's report and BKPSDM's word on it. */
@Component
class FinishCompletion implements TaskCompletion {

    private static final String PRE_TEST = "preTest";
    private static final String POST_TEST = "postTest";
    private static final String GRADUATED_ON = "graduatedOn";

    private final TrainingRequests requests;
    private final FinishRepository finishes;
    private final TestScores scores;
    private final Funds budget;
    private final StudyRequests studies;
    private final CaseFileService cases;
    private final CaseClocks clocks;
    private final Notifications notifications;
    private final Clock clock;

    FinishCompletion(
            TrainingRequests requests,
            FinishRepository finishes,
            TestScores scores,
            Funds budget,
            StudyRequests studies,
            CaseFileService cases,
            CaseClocks clocks,
            Notifications notifications,
            Clock clock) {
        this.requests = requests;
        this.finishes = finishes;
        this.scores = scores;
        this.budget = budget;
        this.studies = studies;
        this.cases = cases;
        this.clocks = clocks;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(id.alur.process.TrainingRequestProcess.PROCESS_ID)
                && (elementId.equals(Tasks.SUBMIT_REPORT) || elementId.equals(Tasks.CONFIRM_FINISH));
    }

    /** More people may read the case than may know how somebody did in a test. */
    @Override
    public Set<String> answersKeptByFeature(String elementId) {
        return Set.of(PRE_TEST, POST_TEST);
    }

    @Override
    public void onComplete(CompletionContext context) {
        TrainingRequest request = requests.lock(context.caseId());
        if (context.elementId().equals(Tasks.SUBMIT_REPORT)) {
            report(request, context);
        } else {
            confirm(request, context);
        }
    }

    private void report(TrainingRequest request, CompletionContext context) {
        if (!CurrentUser.require().equals(request.applicantId())) {
            throw new DomainException("error.training.not-yours");
        }
        requireState(request, TrainingRequestState.APPROVED);
        Map<String, Object> form = context.data();
        boolean graduated = "GRADUATED".equals(form.get("studyResult"));
        boolean attended = graduated || "ATTENDED".equals(form.get("attendance"));
        if (graduated) {
            graduated(request, form);
        }
        finishes.report(
                request.id(),
                clock.instant(),
                attended,
                (String) form.get(graduated ? "diplomaNumber" : "certificateNumber"),
                document(form.get(graduated ? "diploma" : "certificate")));
        requests.setState(request, TrainingRequestState.REPORTED);
        clocks.end(request.caseId(), TrainingFinish.REPORT_CLOCK);
        cases.addEvent(
                request.caseId(),
                attended ? "training.reported" : "training.reported-absence",
                context.task(),
                Map.of());
    }

    private void confirm(TrainingRequest request, CompletionContext context) {
        EmployeeId me = CurrentUser.require();
        if (me.equals(request.applicantId())) {
            throw new DomainException("error.training.own-request");
        }
        // Without a report, when its time is up, BKPSDM has asked the provider.
        if (request.state() != TrainingRequestState.REPORTED) {
            requireState(request, TrainingRequestState.APPROVED);
        }
        Map<String, Object> form = context.data();
        String outcome = (String) Objects.requireNonNull(form.get("outcome"));
        switch (outcome) {
            case Outcomes.FINISHED -> finished(request, me, form);
            case Outcomes.NOT_ATTENDED -> {
                finishes.confirm(request.id(), clock.instant(), me, null, null);
                requests.setState(request, TrainingRequestState.NOT_ATTENDED);
            }
            case Outcomes.REPORT_RETURNED -> returned(request, context);
            default -> throw new IllegalArgumentException("Unknown outcome");
        }
        cases.addEvent(
                request.caseId(),
                switch (outcome) {
                    case Outcomes.FINISHED -> "training.finish-confirmed";
                    case Outcomes.NOT_ATTENDED -> "training.absence-confirmed";
                    default -> "training.report-returned";
                },
                context.task(),
                Map.of());
    }

    private void finished(TrainingRequest request, EmployeeId me, Map<String, Object> form) {
        CourseTerms terms = TrainingRequests.terms(request);
        BigDecimal cost =
                form.get("actualCost") instanceof Number number ? new BigDecimal(number.toString()) : terms.cost();
        if (terms.cost().signum() == 0 && cost.signum() > 0) {
            throw new DomainException("error.training.cost-of-free");
        }
        boolean study = studies.find(request.caseId()).isPresent();
        if (study) {
            graduated(request, form);
        }
        // A study counts what the conversion table says, whatever its length.
        int jp = study
                ? requests.course(request).data().jp()
                : new BigDecimal(Objects.requireNonNull(form.get("actualJp")).toString()).intValueExact();
        finishes.confirm(request.id(), clock.instant(), me, jp, cost);
        requests.setState(request, TrainingRequestState.FINISHED);
        tested(request, form);
        if (terms.cost().signum() > 0) {
            // Here and not only in the job: who types more than there is must be told.
            SystemUser.run("training.confirm-finish", () -> budget.spend(request.caseId(), cost));
        }
    }

    private void tested(TrainingRequest request, Map<String, Object> form) {
        BigDecimal preTest = (BigDecimal) form.get(PRE_TEST);
        BigDecimal postTest = (BigDecimal) form.get(POST_TEST);
        if (postTest != null) {
            scores.record(request.caseId(), new TestScore(preTest, postTest));
        } else if (preTest != null) {
            throw new FormRefusedException(List.of(new FieldError(POST_TEST, "error.training.post-test-needed")));
        }
    }

    private void returned(TrainingRequest request, CompletionContext context) {
        requests.setState(request, TrainingRequestState.APPROVED);
        CaseFileId caseId = request.caseId();
        CaseFile file = cases.find(caseId);
        notifications.tell(
                request.applicantId(),
                caseId,
                "training-report-returned",
                Map.of("number", file.number(), "course", file.title()),
                "training.report-returned:" + context.task());
    }

    /** @throws FormRefusedException unless the day lies within the study or after it, and not in the future */
    private void graduated(TrainingRequest request, Map<String, Object> form) {
        LocalDate on =
                LocalDate.parse(Objects.requireNonNull(form.get(GRADUATED_ON)).toString());
        LocalDate begin = TrainingRequests.terms(request).startsOn();
        if (on.isBefore(begin) || on.isAfter(LocalDate.now(clock))) {
            throw new FormRefusedException(List.of(new FieldError(GRADUATED_ON, "error.training.graduated-on")));
        }
        studies.graduated(request.id(), on);
    }

    private static void requireState(TrainingRequest request, TrainingRequestState expected) {
        if (request.state() != expected) {
            throw new DomainException("error.training.not-waiting");
        }
    }

    private static @Nullable DocumentId document(@Nullable Object files) {
        return files instanceof List<?> list && !list.isEmpty()
                ? new DocumentId(UUID.fromString(list.getFirst().toString()))
                : null;
    }
}

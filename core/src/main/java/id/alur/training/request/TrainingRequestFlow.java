package id.alur.training.request;

import id.alur.approval.Approvals;
import id.alur.approval.Chain;
import id.alur.approval.Decision;
import id.alur.approval.Skip;
import id.alur.approval.Step;
import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import id.alur.security.Principals;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRequestState;
import id.alur.training.route.NextStep;
import id.alur.training.route.RouteRules;
import id.alur.training.route.Stage;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks of us on its way. Each answer may be asked for again: it is the same, and nothing happens twice. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class TrainingRequestFlow {

    /** Rule and name of the clock of the whole decision; it stands still while a request is back with its applicant. */
    static final String CLOCK = "training.request";

    private final TrainingRequestRepository requests;
    private final StageOffices offices;
    private final Approvals approvals;
    private final Principals principals;
    private final CaseFileService cases;
    private final CaseClocks clocks;
    private final Notifications notifications;
    private final TrainingClosing closing;
    private final AuditTrail audit;
    private final Clock clock;

    TrainingRequestFlow(
            TrainingRequestRepository requests,
            StageOffices offices,
            Approvals approvals,
            Principals principals,
            CaseFileService cases,
            CaseClocks clocks,
            Notifications notifications,
            TrainingClosing closing,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.offices = offices;
        this.approvals = approvals;
        this.principals = principals;
        this.cases = cases;
        this.clocks = clocks;
        this.notifications = notifications;
        this.closing = closing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who decides next, by the register of today. Stages that are passed over enter the timeline with their reason. */
    @Transactional
    public NextStep nextStep(CaseFileId caseId) {
        TrainingRequest request = lock(caseId);
        Step<Stage> step = step(request);
        approvals.passOver(caseId, step).forEach((stage, reason) -> {
            String why = reason == Skip.DECIDED_BEFORE ? "decided-before" : "applicant-holds-office";
            // The head of the agency was the only one who was ever passed over, so its words carry no name of a stage.
            String whom = stage == Stage.OPD_HEAD
                    ? ""
                    : "-" + stage.code().toLowerCase(Locale.ROOT).replace('_', '-');
            cases.addEvent(caseId, "training.skipped-" + why + whom, null, Map.of());
        });
        Stage next = step.next();
        if (request.lacksMoney() && RouteRules.moneyIsDue(request.route(), next)) {
            return NextStep.BUDGET;
        }
        return next == null
                ? NextStep.DONE
                : new NextStep(next.code(), group(request, next).toString());
    }

    /**
     * Tells the applicant, and whoever is informed by the route, that the request is approved; the case goes on until the training is
     * finished.
     *
     * @throws IllegalStateException when not everybody whom the route names has spoken: a defect of the model, never an approval
     */
    @Transactional
    public void announceApproval(CaseFileId caseId) {
        TrainingRequest request = lock(caseId);
        if (request.state().isRunning()) {
            approve(request);
            cases.addEvent(
                    caseId,
                    "training.all-approved",
                    null,
                    Map.of("ends", TrainingRequests.terms(request).endsOn().toString()));
        }
    }

    /**
     * Tells the applicant, and whoever is concerned besides, how the request ended, and closes the case.
     *
     * @throws IllegalStateException when not everybody whom the route names has spoken: a defect of the model, never an approval
     */
    @Transactional
    public void announce(CaseFileId caseId) {
        TrainingRequest request = lock(caseId);
        if (request.state() == TrainingRequestState.CANCELLED) {
            closing.cancelled(request, requests.cancelledBy(request.id()));
            return;
        }
        if (request.state() == TrainingRequestState.NOT_ATTENDED) {
            closing.notAttended(request);
            return;
        }
        if (!request.state().isRunning()) {
            return;
        }
        boolean rejected = approvals.decisions(caseId).stream()
                .anyMatch(decision -> decision.outcome() == Decision.Outcome.REJECTED);
        if (rejected) {
            requests.setState(request, TrainingRequestState.REJECTED, clock.instant());
            closing.rejected(request);
        } else {
            // A model of the time when a request ended with its approval.
            approve(request);
            cases.close(caseId, "training-approved");
        }
    }

    private void approve(TrainingRequest request) {
        CaseFileId caseId = request.caseId();
        if (step(request).next() != null || request.lacksMoney()) {
            throw new IllegalStateException("Nothing is decided yet in case " + caseId);
        }
        requests.setState(request, TrainingRequestState.APPROVED, clock.instant());
        cases.decided(caseId, "training-approved");
        clocks.end(caseId, CLOCK);
        CaseFile file = cases.find(caseId);
        Map<String, String> about = Map.of("number", file.number(), "course", file.title());
        notifications.tell(
                request.applicantId(), caseId, "training-approved", about, "training.decided:" + request.id());
        if (request.informed().contains(Stage.BKPSDM.code())) {
            for (EmployeeId officer : principals.holdersOf(StageOffices.BKPSDM_GROUP)) {
                notifications.tell(
                        officer,
                        caseId,
                        "training-informed",
                        about,
                        "training.informed:" + request.id() + ":" + officer);
            }
        }
        audit.record(
                "training.announce",
                "training_request",
                request.id().toString(),
                caseId,
                Map.of("state", TrainingRequestState.APPROVED.name()));
    }

    private Step<Stage> step(TrainingRequest request) {
        return approvals.next(request.caseId(), new Chain<>(request.route(), stage -> group(request, stage)));
    }

    private CandidateGroup group(TrainingRequest request, Stage stage) {
        return offices.group(request, stage)
                .orElseThrow(() -> new IllegalStateException(
                        "The applicant of case " + request.caseId() + " belongs to no agency any more"));
    }

    private TrainingRequest lock(CaseFileId caseId) {
        return requests.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
    }
}

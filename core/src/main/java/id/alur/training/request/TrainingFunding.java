package id.alur.training.request;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.funding.Funds;
import id.alur.funding.ReleaseReason;
import id.alur.funding.Reservation;
import id.alur.identity.CaseFileId;
import id.alur.notification.Notifications;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRequestState;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money of a request, as the process asks for it: reserved after BKPSDM's approval, given back when the request comes to
 * nothing. Each question may be asked again: the answer is the same, and nothing happens twice.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class TrainingFunding {

    private final TrainingRequestRepository requests;
    private final BudgetDemand wanted;
    private final Funds budget;
    private final CaseFileService cases;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    TrainingFunding(
            TrainingRequestRepository requests,
            BudgetDemand wanted,
            Funds budget,
            CaseFileService cases,
            Notifications notifications,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.wanted = wanted;
        this.budget = budget;
        this.cases = cases;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reserves what the request costs, or tells the applicant that there is not enough. A request that has ended meanwhile gets
     * nothing: the engine may interrupt this very step, and then nothing would ever give the money back.
     */
    @Transactional
    public Funding reserve(CaseFileId caseId) {
        TrainingRequest request = lock(caseId);
        BudgetDemand.Wanted money = wanted.by(request);
        if (!request.state().isRunning()) {
            return new Funding(false, money.waitingEndsAt());
        }
        Reservation answer = budget.reserve(caseId, money.opd(), money.year(), money.rupiah(), money.priority());
        boolean hasBudget = answer instanceof Reservation.Reserved;
        if (hasBudget && !request.reserved()) {
            requests.setReserved(request, TrainingRequestState.SUBMITTED, clock.instant());
            record(caseId, request, "budget-reserved");
        } else if (!hasBudget && request.state() != TrainingRequestState.NO_BUDGET) {
            requests.setState(request, TrainingRequestState.NO_BUDGET, null);
            record(caseId, request, answer instanceof Reservation.NoLine ? "budget-no-line" : "budget-short");
            CaseFile file = cases.find(caseId);
            notifications.tell(
                    request.applicantId(),
                    caseId,
                    "training-no-budget",
                    Map.of("number", file.number(), "course", file.title()),
                    "training.no-budget:" + request.id() + ":" + request.version());
        }
        return new Funding(hasBudget, money.waitingEndsAt());
    }

    /** Gives back what is reserved and leaves the waiting list; does nothing where there is neither. */
    @Transactional
    public void release(CaseFileId caseId) {
        TrainingRequest request = lock(caseId);
        budget.release(caseId, reason(request.state()));
        if (request.reserved()) {
            requests.setReserved(request, request.state(), null);
            record(caseId, request, "budget-released");
        }
    }

    static ReleaseReason reason(TrainingRequestState state) {
        return switch (state) {
            case CANCELLED -> ReleaseReason.CANCELLED;
            case WITHDRAWN, REPLACED -> ReleaseReason.WITHDRAWN;
            case NOT_ATTENDED -> ReleaseReason.NO_SHOW;
            case SUBMITTED, RETURNED, NO_BUDGET, WAITING, APPROVED, REPORTED, FINISHED, REJECTED ->
                ReleaseReason.REJECTED;
        };
    }

    private void record(CaseFileId caseId, TrainingRequest request, String what) {
        cases.addEvent(caseId, "training." + what, null, Map.of());
        audit.record("training." + what, "training_request", request.id().toString(), caseId, Map.of());
    }

    private TrainingRequest lock(CaseFileId caseId) {
        return requests.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
    }
}

package id.alur.training.request;

import id.alur.approval.Approvals;
import id.alur.approval.Decision;
import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.funding.Funds;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.notification.Notifications;
import id.alur.training.TrainingRequestState;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the case of a request that came to nothing, and tells those it concerns; again: nothing happens.
 *
 * <p>Money is given back here once more. The process compensates what it knows of; a reservation whose confirmation never reached
 * the engine, or a handler that was interrupted, is none of that (CompensationOnEngineTest).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TrainingClosing {

    private final Approvals approvals;
    private final Funds budget;
    private final CaseFileService cases;
    private final Notifications notifications;
    private final AuditTrail audit;

    TrainingClosing(
            Approvals approvals, Funds budget, CaseFileService cases, Notifications notifications, AuditTrail audit) {
        this.approvals = approvals;
        this.budget = budget;
        this.cases = cases;
        this.notifications = notifications;
        this.audit = audit;
    }

    /** @param by who cancelled it, and need not be told */
    void cancelled(TrainingRequest request, EmployeeId by) {
        if (!close(request, "cancelled", TrainingRequestState.CANCELLED)) {
            return;
        }
        Map<String, String> about = about(request);
        if (!by.equals(request.applicantId())) {
            notifications.tell(
                    request.applicantId(),
                    request.caseId(),
                    "training-cancelled",
                    about,
                    "training.cancelled:" + request.id());
        }
        approvals.decisions(request.caseId()).stream()
                .map(Decision::decidedBy)
                .distinct()
                .filter(official -> !official.equals(by))
                .forEach(official -> notifications.tell(
                        official,
                        request.caseId(),
                        "training-cancelled-for-official",
                        about,
                        "training.cancelled:" + request.id() + ":" + official));
    }

    void rejected(TrainingRequest request) {
        end(request, "rejected", TrainingRequestState.REJECTED);
    }

    void notAttended(TrainingRequest request) {
        end(request, "not-attended", TrainingRequestState.NOT_ATTENDED);
    }

    private void end(TrainingRequest request, String word, TrainingRequestState state) {
        if (close(request, word, state)) {
            notifications.tell(
                    request.applicantId(),
                    request.caseId(),
                    "training-" + word,
                    about(request),
                    "training.decided:" + request.id());
        }
    }

    private boolean close(TrainingRequest request, String word, TrainingRequestState state) {
        if (!cases.find(request.caseId()).open()) {
            return false;
        }
        SystemUser.run("training.close", () -> budget.release(request.caseId(), TrainingFunding.reason(state)));
        cases.close(request.caseId(), "training-" + word);
        audit.record(
                "training.announce",
                "training_request",
                request.id().toString(),
                request.caseId(),
                Map.of("state", state.name()));
        return true;
    }

    private Map<String, String> about(TrainingRequest request) {
        CaseFile file = cases.find(request.caseId());
        return Map.of("number", file.number(), "course", file.title());
    }
}

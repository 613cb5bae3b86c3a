package id.alur.training.request;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.process.TrainingRequestProcess.Messages;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import id.alur.training.TrainingRequestState;
import id.alur.training.TrainingRoles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a request off (UC-101 A10): the applicant while it is decided and until the day before the course; an officer of BKPSDM
 * until the training is reported, such as when the provider calls the course off. Nobody decides on it from that moment; money is
 * given back and people are told by the process.
 */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class TrainingCancellation {

    /** Characters of a reason. */
    public static final int MIN_REASON = 10;

    public static final int MAX_REASON = 500;

    private final TrainingRequestRepository requests;
    private final CaseFileService cases;
    private final TrainingClosing closing;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    TrainingCancellation(
            TrainingRequestRepository requests,
            CaseFileService cases,
            TrainingClosing closing,
            EngineOutbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.closing = closing;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the current person could cancel the case's request now; false also when there is none. */
    @Transactional(readOnly = true)
    public boolean mayCancel(CaseFileId caseId) {
        EmployeeId me = CurrentUser.require();
        return requests.find(caseId).filter(request -> may(request, me)).isPresent();
    }

    /**
     * @param reason {@value #MIN_REASON} to {@value #MAX_REASON} characters, read by everybody who may read the case
     * @throws NotFoundException when it is none of this person's business
     * @throws DomainException when it cannot be cancelled any more, or the reason is too short or too long
     */
    @Transactional
    public void cancel(CaseFileId caseId, String reason) {
        EmployeeId me = CurrentUser.require();
        TrainingRequest request = requests.lock(caseId)
                .filter(found -> concerns(found, me))
                .orElseThrow(() -> new NotFoundException("error.training.not-found"));
        if (!may(request, me)) {
            throw new DomainException("error.training.not-cancellable");
        }
        String why = PlainText.text(reason);
        if (!PlainText.isSaid(why, MIN_REASON, MAX_REASON)) {
            throw new DomainException("error.training.cancel-reason", MIN_REASON, MAX_REASON);
        }
        requests.cancel(request, me, why, clock.instant());
        cases.addEvent(caseId, "training.cancelled", null, Map.of("reason", why));
        audit.record("training.cancel", "training_request", request.id().toString(), caseId, Map.of());
        if (request.terms() != null) {
            outbox.publishMessage(Messages.REQUEST_CANCELLED, caseId, Map.of());
        } else {
            // The model of its time knows no cancellation, and no money.
            outbox.cancelInstance(caseId);
            closing.cancelled(request, me);
        }
    }

    private static boolean concerns(TrainingRequest request, EmployeeId me) {
        return me.equals(request.applicantId()) || CurrentUser.has(TrainingRoles.BKPSDM_TRAINING);
    }

    private boolean may(TrainingRequest request, EmployeeId me) {
        if (!concerns(request, me) || !cases.find(request.caseId()).open()) {
            return false;
        }
        CourseTerms terms = request.terms();
        return request.state().isRunning()
                || (request.state() == TrainingRequestState.APPROVED
                        && terms != null
                        && (!me.equals(request.applicantId())
                                || LocalDate.now(clock).isBefore(terms.startsOn())));
    }
}

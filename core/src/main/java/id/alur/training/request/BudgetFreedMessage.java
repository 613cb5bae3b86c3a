package id.alur.training.request;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.funding.FundsFreedListener;
import id.alur.funding.Reservation;
import id.alur.identity.CaseFileId;
import id.alur.notification.Notifications;
import id.alur.process.TrainingRequestProcess.Messages;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A request on the waiting list has got its money: applicant and process are told. */
@Component
class BudgetFreedMessage implements FundsFreedListener {

    private final EngineOutbox outbox;
    private final CaseFileService cases;
    private final Notifications notifications;

    BudgetFreedMessage(EngineOutbox outbox, CaseFileService cases, Notifications notifications) {
        this.outbox = outbox;
        this.cases = cases;
        this.notifications = notifications;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void budgetFreed(CaseFileId caseId, Reservation.Reserved reservation) {
        CaseFile file = cases.find(caseId);
        if (!file.processId().equals(id.alur.process.TrainingRequestProcess.PROCESS_ID)) {
            return;
        }
        outbox.publishMessage(Messages.BUDGET_FREED, caseId, Map.of());
        notifications.tell(
                file.employee(),
                caseId,
                "training-budget-freed",
                Map.of("number", file.number(), "course", file.title()),
                "training.budget-freed:" + caseId + ":" + reservation.line());
    }
}

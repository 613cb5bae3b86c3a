package id.alur.training;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileId;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.notification.Notifications;
import id.alur.process.TrainingRequest.Messages;
import id.alur.training.budget.BudgetFreedListener;
import id.alur.training.budget.Reservation;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A request on the waiting list has got its money: applicant and process are told. */
@Component
class BudgetFreedMessage implements BudgetFreedListener {

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
        if (!file.processId().equals(id.alur.process.TrainingRequest.PROCESS_ID)) {
            return;
        }
        outbox.publishMessage(Messages.BUDGET_FREED, caseId, Map.of());
        notifications.tell(
                file.subject(),
                caseId,
                "training-budget-freed",
                Map.of("number", file.number(), "course", file.title()),
                "training.budget-freed:" + caseId + ":" + reservation.line());
    }
}

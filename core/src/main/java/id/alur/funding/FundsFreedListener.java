package id.alur.funding;

import id.alur.identity.CaseFileId;

/**
 * Is told when a case on the waiting list gets its money, within the transaction that gives it: publish the message to its
 * process through the outbox. A case can get its money in the very call that puts it on the list.
 */
@FunctionalInterface
public interface FundsFreedListener {

    void budgetFreed(CaseFileId caseId, Reservation.Reserved reservation);
}

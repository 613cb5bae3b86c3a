package id.alur.funding;

import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The money of agencies, as the process of a case draws on it (UU 1/2004 Ps 3(3): no expenditure without budget). Every call may be
 * repeated: a case has money once. Of two who ask for the last rupiah one gets it; a transaction that touches several agencies or
 * years does so in the order of unit id and year.
 *
 * <p>Part of what a process does: a feature that acts for a person calls it as the system, after its own checks.
 */
public interface Funds {

    /**
     * Reserves on the first line of the agency and year, by account, that holds the whole amount. Who asks anew stands behind
     * those who wait with the same or a higher priority. A case that has money gets the same answer again; one whose money was
     * released may ask again.
     *
     * @param rupiah whole and positive
     */
    Reservation reserve(CaseFileId caseId, UnitId opd, int year, BigDecimal rupiah, FundingPriority priority);

    /** Gives back what is reserved for the case and takes it off the waiting list; does nothing where there is neither. */
    void release(CaseFileId caseId, ReleaseReason reason);

    /**
     * Turns what is reserved into what was spent; the rest is freed. Again with the same amount: nothing happens.
     *
     * @param actual whole rupiah, 0 or more; more than reserved only up to what the line still has
     * @throws DomainException when nothing is reserved, another amount was spent before, or the line does not hold it
     */
    void spend(CaseFileId caseId, BigDecimal actual);

    /**
     * Waits for money of the agency and year. A case that has money, or waits already, stays as it is. Where its turn has come and
     * there is money, it gets it within this call.
     *
     * @param since from when its waiting counts among those of the same priority
     */
    void joinWaitingList(
            CaseFileId caseId, UnitId opd, int year, BigDecimal rupiah, FundingPriority priority, Instant since);
}

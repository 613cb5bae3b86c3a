package id.alur.budget;

import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A case that waits for money of an agency and year.
 *
 * @param place 1 for the first
 * @param missing how much has to be freed until it gets its money, those before it included; whole rupiah
 * @param caseReadable whether the current person may open the case
 */
public record WaitingCase(
        CaseFileId caseId,
        String caseNumber,
        boolean caseReadable,
        int place,
        BigDecimal amount,
        FundingPriority priority,
        Instant since,
        Why why,
        BigDecimal missing) {

    /** Why it has its place and no money yet. */
    public enum Why {
        /** First in line: it gets the next money that suffices. */
        FIRST,
        /** Somebody before it has a higher priority, or the same and waits longer. */
        BEHIND,
        /** More than the lines could ever give: does not hold the others up until a ceiling is raised. */
        OUT_OF_REACH
    }
}

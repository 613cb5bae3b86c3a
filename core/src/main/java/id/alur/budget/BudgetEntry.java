package id.alur.budget;

import id.alur.identity.CaseFileId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a line's journal; changes are whole rupiah, negative where less.
 *
 * @param caseId null when the row is about the line itself
 * @param caseReadable whether the current person may open the case
 * @param reason a person's words for a ceiling, otherwise a code
 * @param actor name of the person; null when the system acted
 */
public record BudgetEntry(
        Instant at,
        Kind kind,
        @Nullable CaseFileId caseId,
        @Nullable String caseNumber,
        boolean caseReadable,
        BigDecimal ceilingChange,
        BigDecimal reservedChange,
        BigDecimal spentChange,
        @Nullable String reason,
        @Nullable String actor) {

    BudgetEntry readable() {
        return new BudgetEntry(
                at, kind, caseId, caseNumber, true, ceilingChange, reservedChange, spentChange, reason, actor);
    }

    /** What happened to the money. */
    public enum Kind {
        CEILING,
        RESERVE,
        RELEASE,
        SPEND
    }
}

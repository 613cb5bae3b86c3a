package id.alur.reference;

import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of reference data, proposed or settled.
 *
 * @param kind code of its kind
 * @param reason decree or ground, in the proposer's words
 * @param proposer null when the system loaded it
 * @param proposerName empty when the system loaded it
 * @param note why it was refused; empty otherwise
 */
public record ReferenceChange(
        ReferenceChangeId id,
        String kind,
        State state,
        List<ReferenceDifference> differences,
        List<ReferenceEffect> effects,
        String reason,
        @Nullable EmployeeId proposer,
        String proposerName,
        Instant proposedAt,
        String deciderName,
        @Nullable Instant decidedAt,
        String note) {

    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 500;

    /** Where a change stands. */
    public enum State {
        PROPOSED,
        APPLIED,
        REFUSED,
        WITHDRAWN
    }

    /** The rows that make the change, numbered as its differences stand. */
    List<ReferenceRow> rows() {
        return differences.stream().map(ReferenceDifference::row).toList();
    }

    /** @throws DomainException when the reason is too short or too long */
    static String reasonOf(String text) {
        String words = PlainText.text(text);
        if (!PlainText.isSaid(words, MIN_REASON, MAX_REASON)) {
            throw new DomainException("error.reference.reason", MIN_REASON, MAX_REASON);
        }
        return words;
    }
}

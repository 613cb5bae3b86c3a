package id.alur.appraisal.evidence;

import id.alur.appraisal.plan.LineId;
import id.alur.identity.DocumentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a planned result was reached: a file or a link.
 *
 * @param document null for a link
 * @param link http or https; null for a file
 * @param removable whether the current person may take it back
 */
public record Evidence(
        EvidenceId id,
        LineId line,
        String title,
        @Nullable DocumentId document,
        @Nullable String link,
        String note,
        Instant at,
        boolean removable) {

    @Override
    public String toString() {
        return "Evidence[" + id + "]";
    }
}

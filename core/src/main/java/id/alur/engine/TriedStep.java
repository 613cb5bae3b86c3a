package id.alur.engine;

import id.alur.identity.CaseFileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that stood still, was tried again and has not stood still since.
 *
 * @param done whether it is over; false while it is under way
 * @param at when it was over, or taken up again
 */
public record TriedStep(
        @Nullable CaseFileId caseId,
        @Nullable String caseNumber,
        @Nullable String processId,
        String elementId,
        @Nullable String stepName,
        boolean done,
        Instant at) {}

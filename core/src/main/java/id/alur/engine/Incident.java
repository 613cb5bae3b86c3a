package id.alur.engine;

import id.alur.identity.CaseFileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that cannot go on by itself.
 *
 * @param key by which the engine knows it
 * @param stepName as the model says it; null when the model names it not, or is gone
 * @param errorType the engine's word for the cause, such as {@code JOB_NO_RETRIES}
 * @param errorMessage the engine's own words, or those of the worker that failed
 * @param since since when the step stands still, also when it was tried again in between
 * @param tries how often it was tried again in vain
 * @param askedAt when somebody asked for the try that is still on its way; null when none is
 */
public record Incident(
        long key,
        @Nullable CaseFileId caseId,
        @Nullable String caseNumber,
        @Nullable String processId,
        String elementId,
        @Nullable String stepName,
        String errorType,
        String errorMessage,
        Instant since,
        int tries,
        @Nullable Instant askedAt) {}

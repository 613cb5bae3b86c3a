package id.alur.notification;

import id.alur.identity.CaseFileId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param kind the words are {@code notification.<kind>.title} and {@code .text} of the message bundle
 */
public record Notice(
        NoticeId id,
        @Nullable CaseFileId caseId,
        @Nullable String caseNumber,
        String kind,
        Map<String, Object> arguments,
        Instant createdAt,
        boolean read) {}

package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param task the task it is about, which may be done by now
 * @param page where it leads when it is about no case
 * @param kind the words are {@code notification.<kind>.title} and {@code .text} of the message bundle
 */
public record Notice(
        NoticeId id,
        @Nullable CaseFileId caseId,
        @Nullable String caseNumber,
        @Nullable TaskKey task,
        @Nullable String page,
        String kind,
        Map<String, Object> arguments,
        Instant createdAt,
        boolean read) {

    /** The tasks that it sums up; of most notices none. */
    public List<NoticeTask> tasks() {
        return NoticeTask.of(arguments);
    }
}

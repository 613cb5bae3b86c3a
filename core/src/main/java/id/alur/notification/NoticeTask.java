package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of several tasks that a notice tells of.
 *
 * @param task null for who cannot do it and is led to its case
 * @param number of the case, empty without one
 * @param dueAt where its deadline counts hours
 */
public record NoticeTask(
        @Nullable TaskKey task,
        @Nullable CaseFileId caseId,
        String name,
        String number,
        @Nullable LocalDate due,
        @Nullable Instant dueAt) {

    /** Those under {@code tasks} in the arguments of a notice; none in most. */
    static List<NoticeTask> of(Map<String, Object> arguments) {
        return arguments.get("tasks") instanceof List<?> tasks
                ? tasks.stream()
                        .filter(Map.class::isInstance)
                        .map(task -> of((Map<?, ?>) task, "task"))
                        .toList()
                : List.of();
    }

    private static NoticeTask of(Map<?, ?> values, String key) {
        return new NoticeTask(
                values.get(key) == null
                        ? null
                        : new TaskKey(Long.parseLong(values.get(key).toString())),
                values.get("case") == null
                        ? null
                        : new CaseFileId(UUID.fromString(values.get("case").toString())),
                String.valueOf(values.get("name")),
                values.get("number") == null ? "" : values.get("number").toString(),
                values.get("due") == null
                        ? null
                        : LocalDate.parse(values.get("due").toString()),
                values.get("at") == null
                        ? null
                        : OffsetDateTime.parse(values.get("at").toString()).toInstant());
    }

    /** Path of the page that it leads to. */
    public String path() {
        if (task != null) {
            return "tugas/" + task;
        }
        return caseId == null ? "tugas" : "berkas/" + caseId;
    }
}

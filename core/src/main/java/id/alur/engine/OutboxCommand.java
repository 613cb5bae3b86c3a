package id.alur.engine;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the engine.
 *
 * @param attempts how often it was taken for sending, this time included
 * @param sinceFirstAttempt time since it was taken for the first time
 */
public record OutboxCommand(
        UUID id,
        Kind kind,
        Map<String, Object> payload,
        @Nullable CaseFileId caseId,
        @Nullable TaskKey taskKey,
        int attempts,
        Duration sinceFirstAttempt) {

    /** What the engine shall do. */
    public enum Kind {
        PUBLISH_MESSAGE,
        COMPLETE_TASK,
        ASSIGN_TASK,
        UNASSIGN_TASK,
        CANCEL_INSTANCE,
        RESOLVE_INCIDENT,
        START_INSTANCE
    }

    /** @throws NullPointerException if the command is not about a task */
    public TaskKey requireTask() {
        return Objects.requireNonNull(taskKey, "command without a task");
    }

    /** @throws NullPointerException if the command is not about a case */
    public CaseFileId requireCase() {
        return Objects.requireNonNull(caseId, "command without a case");
    }

    /** @throws NullPointerException if the payload has no such text */
    public String text(String name) {
        return Objects.requireNonNull(payload.get(name), name).toString();
    }

    /** @throws NullPointerException if the payload has no such key of the engine */
    public long key(String name) {
        return Long.parseLong(text(name));
    }

    public boolean has(String name) {
        return payload.get(name) != null;
    }

    /** @throws NullPointerException if the payload has no such list */
    public List<String> texts(String name) {
        return ((List<?>) Objects.requireNonNull(payload.get(name), name))
                .stream().map(Object::toString).toList();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(payload.get(name));
    }

    /** The variables to send; values may be null. */
    @SuppressWarnings("unchecked") // A JSON object has text keys.
    public Map<String, Object> variables() {
        return payload.get("variables") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}

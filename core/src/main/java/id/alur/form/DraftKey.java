package id.alur.form;

import id.alur.identity.TaskKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a draft is a draft of; one draft per person and key. */
public record DraftKey(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(task:\\d{1,19}|start:[a-z0-9-]{1,80}(:[A-Za-z0-9-]{1,80})?)");

    public DraftKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("No draft key: " + value);
        }
    }

    public static DraftKey task(TaskKey task) {
        return new DraftKey("task:" + task.value());
    }

    public static DraftKey start(String processId) {
        return new DraftKey("start:" + processId);
    }

    /** The task, if it is the draft of one. */
    public Optional<TaskKey> taskKey() {
        return value.startsWith("task:")
                ? Optional.of(new TaskKey(Long.parseLong(value.substring("task:".length()))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

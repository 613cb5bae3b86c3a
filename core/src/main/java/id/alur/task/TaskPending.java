package id.alur.task;

import id.alur.engine.RefusalListener;
import id.alur.notification.Notifications;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Undoes what a click had shown in advance when the engine has said no, and tells whoever clicked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("isAuthenticated()")
public class TaskPending implements RefusalListener {

    private final TaskRepository tasks;
    private final Notifications notifications;

    TaskPending(TaskRepository tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    @Override
    public void refused(UUID outboxId, String reasonKey) {
        revert(outboxId, reasonKey);
    }

    /**
     * Takes the mark of a refused command off its task. Nothing happens when the engine's record came first or somebody has clicked
     * again since.
     *
     * @param reasonKey key of the message bundle that says why
     */
    public void revert(UUID outboxId, String reasonKey) {
        tasks.revert(outboxId).ifPresent(task -> {
            if (task.by() != null) {
                notifications.tell(
                        task.by(),
                        task.caseId(),
                        "task.refused",
                        Map.of("task", task.name(), "reason", reasonKey),
                        "task-refused:" + outboxId);
            }
        });
    }
}

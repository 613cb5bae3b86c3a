package id.alur.engine;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dispatcher's side of the outbox: take commands for a while, send them outside any transaction, say what became of
 * each. A command whose sender died is taken again when its lease ends, so the engine may see it twice.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class OutboxDelivery {

    /** Somebody else was quicker. */
    public static final String TASK_TAKEN = "error.engine.task-taken";

    /** The task was completed or withdrawn meanwhile. */
    public static final String TASK_GONE = "error.engine.task-gone";

    private static final int LONGEST_REASON = 500;

    private final OutboxRepository outbox;
    private final EngineDataRepository data;
    private final List<RefusalListener> refusalListeners;

    OutboxDelivery(OutboxRepository outbox, EngineDataRepository data, List<RefusalListener> refusalListeners) {
        this.outbox = outbox;
        this.data = data;
        this.refusalListeners = refusalListeners;
    }

    /**
     * Takes commands that are due; nobody else gets them until the lease ends. None as long as it is not sure that the engine is the one
     * they are meant for.
     */
    public List<OutboxCommand> claim(int limit, Duration lease) {
        return data.mayCommand() ? outbox.claim(limit, lease) : List.of();
    }

    public void done(UUID id) {
        outbox.finish(id, "DONE", null);
    }

    public void retryLater(UUID id, String reason, Duration delay) {
        outbox.retryLater(id, shortened(reason), delay);
    }

    /** The engine said no and means it: who acted is told, and what was marked as pending is undone. */
    public void refuse(UUID id, String reasonKey) {
        outbox.finish(id, "REFUSED", reasonKey);
        refusalListeners.forEach(listener -> listener.refused(id, reasonKey));
    }

    /** Sets a command aside that can never succeed; an operator sees it. */
    public void park(UUID id, String reason) {
        outbox.finish(id, "PARKED", shortened(reason));
    }

    /** Lets everything that waits be tried at once, such as after the engine has come back. */
    public void retryAllNow() {
        outbox.retryAllNow();
    }

    /** Whom the engine named as assignee, as far as we have heard. */
    @Transactional(readOnly = true)
    public Optional<String> projectedAssignee(TaskKey task) {
        return outbox.projectedAssignee(task);
    }

    /** The case's instances by key, true if still running, as far as we have heard; empty if none is known. */
    @Transactional(readOnly = true)
    public Map<Long, Boolean> instances(CaseFileId caseId) {
        return outbox.instances(caseId);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}

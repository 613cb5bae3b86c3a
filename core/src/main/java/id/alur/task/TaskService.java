package id.alur.task;

import id.alur.engine.EngineOutbox;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.notification.Notifications;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on one task. Every click is one transaction with its audit row and its command to the engine, and shows at once: the
 * row carries a mark until the engine's record confirms it or {@link TaskPending} takes it back. Repeating a click changes nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class TaskService {

    private final TaskRepository tasks;
    private final InboxRepository inbox;
    private final TaskReasons reasons;
    private final TaskObjections objections;
    private final TaskSubmissions submissions;
    private final Principals principals;
    private final EngineOutbox engine;
    private final Notifications notifications;
    private final TaskTrail trail;
    private final Clock clock;

    TaskService(
            TaskRepository tasks,
            InboxRepository inbox,
            TaskReasons reasons,
            TaskObjections objections,
            TaskSubmissions submissions,
            Principals principals,
            EngineOutbox engine,
            Notifications notifications,
            TaskTrail trail,
            Clock clock) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.reasons = reasons;
        this.objections = objections;
        this.submissions = submissions;
        this.principals = principals;
        this.engine = engine;
        this.notifications = notifications;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such task or it is none of the person's business */
    @Transactional(readOnly = true)
    public TaskView view(TaskKey key) {
        EmployeeId me = CurrentUser.require();
        Set<String> groups = principals.of(me);
        boolean operator = CurrentUser.has(Role.OPERATOR);
        OpenTask task = tasks.find(key)
                .filter(found -> TaskAccess.maySee(found, me, groups, operator))
                .orElseThrow(() -> new NotFoundException(TaskAccess.NOT_FOUND));
        boolean mine = task.heldBy(me);
        boolean release = TaskAccess.release(task, me).isEmpty();
        TaskView.Reason reason = reasons.of(task, me, groups);
        Optional<String> objection = reason == null ? Optional.empty() : objections.against(task, me);
        return new TaskView(
                inbox.row(key, LocalDate.now(clock)),
                key,
                task.caseId(),
                task.elementId(),
                task.formId(),
                task.open(),
                holder(task),
                mine,
                reason,
                objection.orElse(null),
                !mine
                        && objection.isEmpty()
                        && TaskAccess.claim(task, me, groups, holderEntitled(task))
                                .isEmpty(),
                release,
                release || (operator && task.open() && !task.groups().isEmpty()),
                objection.isEmpty() && TaskAccess.complete(task, me, groups).isEmpty());
    }

    /**
     * Takes a task out of a shared queue.
     *
     * @throws DomainException {@code error.task.already-claimed} with the holder's name as argument (for the page, never for a log);
     *     {@code error.task.own-case}, {@code error.task.completed}; or what its feature has against it
     */
    public void claim(TaskKey key) {
        EmployeeId me = CurrentUser.require();
        Set<String> groups = principals.of(me);
        OpenTask task = lock(key, me, groups);
        TaskAccess.claim(task, me, groups, holderEntitled(task))
                .or(() -> objections.against(task, me))
                .ifPresent(reason -> refuse(reason, task));
        if (task.heldBy(me)) {
            return;
        }
        UUID command = engine.assignTask(key, me, task.holder() != null);
        tasks.mark(task, "CLAIM", me, null, command, clock.instant());
        trail.record(task, "claim", "claimed", null);
    }

    /**
     * Puts a task back into its shared queue.
     *
     * @throws DomainException {@code error.task.not-holder}; {@code error.task.not-shared} for a task the process gave to one person
     */
    public void release(TaskKey key) {
        EmployeeId me = CurrentUser.require();
        OpenTask task = lock(key, me, principals.of(me));
        if (task.open() && task.holder() == null) {
            return;
        }
        TaskAccess.release(task, me).ifPresent(reason -> refuse(reason, task));
        UUID command = engine.unassignTask(key);
        tasks.mark(task, "RELEASE", me, null, command, clock.instant());
        trail.record(task, "release", "released", null);
    }

    /**
     * Gives a task to somebody else of its groups.
     *
     * @throws DomainException {@code error.task.not-a-candidate} when the other person may not have it
     */
    public void handOver(TaskKey key, EmployeeId to) {
        EmployeeId me = CurrentUser.require();
        OpenTask task = lock(key, me, principals.of(me));
        if (task.open() && task.heldBy(to)) {
            return;
        }
        TaskAccess.handOver(task, me, CurrentUser.has(Role.OPERATOR), to, principals.of(to))
                .or(() -> objections.against(task, to).map(why -> TaskAccess.NOT_A_CANDIDATE))
                .ifPresent(reason -> refuse(reason, task));
        UUID command = engine.assignTask(key, to, true);
        tasks.mark(task, "HAND_OVER", me, to, command, clock.instant());
        trail.record(task, "hand-over", "handed-over", to);
        notifications.tell(
                to, task.caseId(), "task.handed-over", Map.of("task", task.name()), "task-handed-over:" + command);
    }

    /**
     * Completes a task with what was entered in its form. Feature, case file, audit row and the command to the engine are one
     * transaction; the second click of the same person changes nothing.
     *
     * @param submission value of each field by its key
     * @throws id.alur.form.FormRefusedException with an error for each field that is wrong
     */
    public void complete(TaskKey key, Map<String, ? extends @Nullable Object> submission) {
        EmployeeId me = CurrentUser.require();
        Set<String> groups = principals.of(me);
        OpenTask task = lock(key, me, groups);
        if (me.equals(task.completedBy())) {
            return;
        }
        TaskAccess.complete(task, me, groups)
                .or(() -> objections.against(task, me))
                .ifPresent(reason -> refuse(reason, task));
        UUID command = submissions.submit(task, me, submission);
        tasks.mark(task, "COMPLETE", me, null, command, clock.instant());
        trail.record(task, "complete", TaskTrail.COMPLETED, null);
    }

    /**
     * Puts tasks back whose holder no longer belongs to their groups (a new superior, a transfer, an office that ended).
     *
     * @return how many
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public int releaseWhereNoLongerEntitled() {
        int released = 0;
        for (TaskKey key : tasks.heldWithoutRight(LocalDate.now(clock))) {
            OpenTask task = tasks.lock(key).orElse(null);
            if (task != null && task.open() && task.holder() != null && !holderEntitled(task)) {
                UUID command = engine.unassignTask(key);
                tasks.mark(task, "RELEASE", null, null, command, clock.instant());
                trail.record(task, "release", "released", null);
                released++;
            }
        }
        return released;
    }

    private OpenTask lock(TaskKey key, EmployeeId me, Set<String> groups) {
        return tasks.lock(key)
                .filter(task -> TaskAccess.maySee(task, me, groups, CurrentUser.has(Role.OPERATOR)))
                .orElseThrow(() -> new NotFoundException(TaskAccess.NOT_FOUND));
    }

    private boolean holderEntitled(OpenTask task) {
        EmployeeId holder = holder(task);
        return holder == null || task.groups().isEmpty() || TaskAccess.isCandidate(task, principals.of(holder));
    }

    /** Null also when the engine names somebody who is none of ours. */
    private static @Nullable EmployeeId holder(OpenTask task) {
        try {
            return task.holder() == null ? null : EmployeeId.of(task.holder());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void refuse(String reason, OpenTask task) {
        if (reason.equals(TaskAccess.NOT_FOUND)) {
            throw new NotFoundException(reason);
        }
        EmployeeId holder = holder(task);
        String name = reason.equals(TaskAccess.ALREADY_CLAIMED) && holder != null ? tasks.nameOf(holder) : null;
        throw name == null ? new DomainException(reason) : new DomainException(reason, name);
    }
}

package id.alur.task;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import org.jspecify.annotations.Nullable;

/**
 * A task as its page shows it.
 *
 * @param row what the inbox shows of it
 * @param formId null for a task that only has to be confirmed
 * @param open false also while a completion is under way
 * @param holder who has it; see {@link InboxRow#holderName()} for the name
 * @param reason why it came to the person who looks; null for an operator who only looks
 * @param objection key of the message that says why it is nothing for the person who looks although it is in their queue
 * @param mayClaim also when it must be taken from somebody who no longer belongs to its groups
 * @param mayComplete without claiming it first when nobody holds it
 */
public record TaskView(
        InboxRow row,
        TaskKey key,
        @Nullable CaseFileId caseId,
        String elementId,
        @Nullable String formId,
        boolean open,
        @Nullable EmployeeId holder,
        boolean mine,
        @Nullable Reason reason,
        @Nullable String objection,
        boolean mayClaim,
        boolean mayRelease,
        boolean mayHandOver,
        boolean mayComplete) {

    /**
     * Why a task came to somebody, as a key of the message bundle with its argument.
     *
     * @param key {@code task.reason.assigned} (the process named this person), {@code .supervisor-of} (argument: whose superior),
     *     {@code .opd-head} (of which unit), {@code .role} (argument: role code) or {@code .role-in-unit} (role code and unit name)
     * @param group the candidate group behind it; null when the process named the person
     */
    public record Reason(
            String key,
            java.util.List<String> arguments,
            @Nullable String group) {

        public Reason {
            arguments = java.util.List.copyOf(arguments);
        }
    }
}

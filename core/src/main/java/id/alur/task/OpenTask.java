package id.alur.task;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What deciding about a task needs to know of it.
 *
 * @param open as people see it: a completion under way counts as done
 * @param assignee whom the engine names
 * @param holder who has it as people see it: the engine's assignee, overruled by a click under way
 * @param groups candidate groups; empty when the model gives the task to one person
 * @param barred who may not act as an official in its case
 * @param pendingAction CLAIM, RELEASE, HAND_OVER, COMPLETE
 */
record OpenTask(
        TaskKey key,
        String processId,
        String elementId,
        String name,
        @Nullable String formId,
        boolean open,
        @Nullable String assignee,
        @Nullable String holder,
        List<String> groups,
        @Nullable CaseFileId caseId,
        Set<EmployeeId> barred,
        @Nullable EmployeeId completedBy,
        @Nullable String pendingAction) {

    boolean heldBy(EmployeeId person) {
        return person.toString().equals(holder);
    }

    /** Nobody decides on their own case, nor where they have another conflict of interest. */
    boolean bars(EmployeeId person) {
        return barred.contains(person);
    }
}

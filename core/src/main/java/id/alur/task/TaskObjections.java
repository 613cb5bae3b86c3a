package id.alur.task;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why somebody of a task's groups may not do this one all the same: the own-case rule, and what the feature has against it. */
@Component
class TaskObjections {

    private final List<TaskCompletion> completions;

    TaskObjections(List<TaskCompletion> completions) {
        this.completions = completions;
    }

    /** @return key of the message that says why, as the person concerned reads it; empty when nothing speaks against it */
    Optional<String> against(OpenTask task, EmployeeId person) {
        if (!task.open()) {
            return Optional.empty();
        }
        if (TaskAccess.isOwnCase(task, person)) {
            return Optional.of(TaskAccess.OWN_CASE);
        }
        CaseFileId caseId = task.caseId();
        if (caseId == null) {
            return Optional.empty();
        }
        return completions.stream()
                .filter(completion -> completion.handles(task.processId(), task.elementId()))
                .flatMap(completion -> completion.objection(task.elementId(), caseId, person).stream())
                .findFirst();
    }
}

package id.alur.task;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.security.Principals;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has to know before they do a task: nobody decides blind. Only whoever may do it now is told, since it may be more
 * than readers of the case may know (UU 27/2022: no more personal data than the purpose needs).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class TaskBriefing {

    private final TaskRepository tasks;
    private final TaskObjections objections;
    private final Principals principals;
    private final List<TaskFacts> features;

    TaskBriefing(TaskRepository tasks, TaskObjections objections, Principals principals, List<TaskFacts> features) {
        this.tasks = tasks;
        this.objections = objections;
        this.principals = principals;
        this.features = features;
    }

    /** Nothing for a task that does not exist, is over or is not for this person to do. */
    public List<TaskFact> of(TaskKey key) {
        EmployeeId me = CurrentUser.require();
        Set<String> groups = principals.of(me);
        return tasks.find(key)
                .filter(task -> TaskAccess.complete(task, me, groups).isEmpty())
                .filter(task -> objections.against(task, me).isEmpty())
                .map(this::facts)
                .orElse(List.of());
    }

    private List<TaskFact> facts(OpenTask task) {
        CaseFileId caseId = task.caseId();
        return caseId == null
                ? List.of()
                : features.stream()
                        .filter(feature -> feature.handles(task.processId(), task.elementId()))
                        .flatMap(feature -> feature.of(task.elementId(), caseId).stream())
                        .toList();
    }
}

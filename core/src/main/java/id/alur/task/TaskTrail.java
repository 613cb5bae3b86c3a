package id.alur.task;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.identity.EmployeeId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a click on a task leaves behind: a row of the audit and a line in the timeline of its case. */
@Component
class TaskTrail {

    static final String COMPLETED = "completed";

    private final TaskRepository tasks;
    private final CaseFileService cases;
    private final AuditTrail audit;

    TaskTrail(TaskRepository tasks, CaseFileService cases, AuditTrail audit) {
        this.tasks = tasks;
        this.cases = cases;
        this.audit = audit;
    }

    /** A feature tells what was decided; that the task is done then goes without saying. */
    private boolean toldByFeature(OpenTask task, String event) {
        return event.equals(COMPLETED) && task.caseId() != null && cases.hasEvent(task.caseId(), task.key(), "task.");
    }

    /** @param to who has it next, of a task handed over */
    void record(OpenTask task, String action, String event, @Nullable EmployeeId to) {
        Map<String, String> details = new HashMap<>();
        details.put("elementId", task.elementId());
        if (task.holder() != null) {
            details.put("from", task.holder());
        }
        if (to != null) {
            details.put("to", to.toString());
        }
        audit.record("task." + action, "user_task", task.key().toString(), task.caseId(), details);
        if (task.caseId() != null && !toldByFeature(task, event)) {
            Map<String, String> words = new HashMap<>(Map.of("task", task.name()));
            String name = to == null ? null : tasks.nameOf(to);
            if (name != null) {
                words.put("to", name);
            }
            cases.addEvent(task.caseId(), "task." + event, task.key(), words);
        }
    }
}

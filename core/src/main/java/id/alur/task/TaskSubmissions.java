package id.alur.task;

import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.personnel.EmployeeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What completing a task does with what was entered: check it, let the feature act, keep it with the case, tell the engine. */
@Component
class TaskSubmissions {

    private final List<TaskCompletion> completions;
    private final CaseFileService cases;
    private final EngineOutbox engine;

    TaskSubmissions(List<TaskCompletion> completions, CaseFileService cases, EngineOutbox engine) {
        this.completions = completions;
        this.cases = cases;
        this.engine = engine;
    }

    /** @return the command to the engine */
    UUID submit(OpenTask task, EmployeeId actor, Map<String, ? extends @Nullable Object> submission) {
        Map<String, Object> data = new LinkedHashMap<>();
        submission.forEach((key, value) -> {
            if (value != null) {
                data.put(key, value);
            }
        });
        CompletionContext context = new CompletionContext(task, actor, data, Map.of());
        for (TaskCompletion completion : completions) {
            if (completion.handles(task.processId(), task.elementId())) {
                completion.onComplete(context);
            }
        }
        if (task.caseId() != null && task.formId() != null) {
            cases.recordSubmission(task.caseId(), task.key(), task.formId(), data);
        }
        return engine.completeTask(task.key(), context.variables());
    }
}

package id.alur.task;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A completion under way: what was entered, as validated, and what the process will be told. */
public final class CompletionContext {

    private final TaskKey task;
    private final String processId;
    private final String elementId;
    private final @Nullable CaseFileId caseId;
    private final EmployeeId actor;
    private final Map<String, Object> data;
    private final Map<String, Object> variables;

    CompletionContext(OpenTask task, EmployeeId actor, Map<String, Object> data, Map<String, Object> variables) {
        this.task = task.key();
        this.processId = task.processId();
        this.elementId = task.elementId();
        this.caseId = task.caseId();
        this.actor = actor;
        this.data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        this.variables = new LinkedHashMap<>(variables);
    }

    public TaskKey task() {
        return task;
    }

    public String processId() {
        return processId;
    }

    public String elementId() {
        return elementId;
    }

    /** @throws IllegalStateException for a task without a case, which no process of ours has */
    public CaseFileId caseId() {
        if (caseId == null) {
            throw new IllegalStateException("Task " + task + " has no case");
        }
        return caseId;
    }

    public EmployeeId actor() {
        return actor;
    }

    /** What was entered: only known and visible fields, in the shape of their kind. */
    public Map<String, Object> data() {
        return data;
    }

    /** What the process will be told; first the fields whose form says so. */
    public Map<String, Object> variables() {
        return Collections.unmodifiableMap(variables);
    }

    /** @param value an id, a flag, a date or a count: no personal data */
    public void setVariable(String name, Object value) {
        variables.put(name, value);
    }
}

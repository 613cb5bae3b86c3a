package id.alur.engine.worker;

import id.alur.identity.TaskKey;
import io.camunda.client.CamundaClient;
import java.util.Map;

/** User tasks of 8.6 and later, through Camunda's client. */
final class UserTasksV2 implements UserTaskCommands {

    private final CamundaClient client;

    UserTasksV2(CamundaClient client) {
        this.client = client;
    }

    @Override
    public EngineAnswer complete(TaskKey task, Map<String, Object> variables) {
        return EngineAnswers.send(
                client.newCompleteUserTaskCommand(task.value()).variables(variables));
    }

    @Override
    public EngineAnswer assign(TaskKey task, String assignee, boolean allowOverride) {
        return EngineAnswers.send(
                client.newAssignUserTaskCommand(task.value()).assignee(assignee).allowOverride(allowOverride));
    }

    @Override
    public EngineAnswer unassign(TaskKey task) {
        return EngineAnswers.send(client.newUnassignUserTaskCommand(task.value()));
    }
}

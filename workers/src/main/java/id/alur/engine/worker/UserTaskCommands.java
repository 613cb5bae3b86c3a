package id.alur.engine.worker;

import id.alur.identity.TaskKey;
import java.util.Map;

/** The commands on user tasks, for which the engine's versions have different doors; as {@link EnginePort} says. */
interface UserTaskCommands {

    EngineAnswer complete(TaskKey task, Map<String, Object> variables);

    EngineAnswer assign(TaskKey task, String assignee, boolean allowOverride);

    EngineAnswer unassign(TaskKey task);
}

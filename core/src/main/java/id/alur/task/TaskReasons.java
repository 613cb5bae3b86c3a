package id.alur.task;

import id.alur.identity.EmployeeId;
import id.alur.task.TaskView.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words why a task came to somebody. */
@Component
class TaskReasons {

    private static final String SUPERVISOR_OF = "supervisor-of:";
    private static final String OPD_HEAD = "role:opd-head@";
    private static final String ROLE = "role:";
    private static final String ASSIGNED = "task.reason.assigned";

    private final TaskRepository tasks;

    TaskReasons(TaskRepository tasks) {
        this.tasks = tasks;
    }

    /** @param groups the groups the person belongs to now */
    @Nullable
    Reason of(OpenTask task, EmployeeId person, Collection<String> groups) {
        Optional<String> group = task.groups().stream().filter(groups::contains).findFirst();
        if (group.isPresent()) {
            return explain(group.get());
        }
        return task.heldBy(person) ? new Reason(ASSIGNED, List.of(), null) : null;
    }

    private Reason explain(String group) {
        if (group.startsWith(SUPERVISOR_OF)) {
            EmployeeId subordinate = new EmployeeId(UUID.fromString(group.substring(SUPERVISOR_OF.length())));
            return reason("task.reason.supervisor-of", group, tasks.nameOf(subordinate));
        }
        if (group.startsWith(OPD_HEAD)) {
            return reason("task.reason.opd-head", group, tasks.nameOfUnit(group.substring(OPD_HEAD.length())));
        }
        if (group.startsWith(ROLE)) {
            String[] roleAndUnit = group.substring(ROLE.length()).split("@", 2);
            return roleAndUnit.length == 1
                    ? reason("task.reason.role", group, roleAndUnit[0])
                    : reason("task.reason.role-in-unit", group, roleAndUnit[0], tasks.nameOfUnit(roleAndUnit[1]));
        }
        return new Reason(ASSIGNED, List.of(), group);
    }

    private static Reason reason(String key, String group, @Nullable String... arguments) {
        return new Reason(
                key,
                java.util.Arrays.stream(arguments)
                        .map(argument -> argument == null ? "" : argument)
                        .toList(),
                group);
    }
}

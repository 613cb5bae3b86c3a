package id.alur.task;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CandidateGroup.HeadOf;
import id.alur.identity.CandidateGroup.OfRole;
import id.alur.identity.CandidateGroup.SupervisorOf;
import id.alur.identity.EmployeeId;
import id.alur.task.TaskView.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words why a task came to somebody. */
@Component
class TaskReasons {

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
        return switch (CandidateGroup.parse(group).orElse(null)) {
            case SupervisorOf one -> reason("task.reason.supervisor-of", group, tasks.nameOf(one.employee()));
            case HeadOf unit -> reason("task.reason.opd-head", group, tasks.nameOfUnit(unit.unit()));
            case OfRole(String role, String unit) ->
                unit == null
                        ? reason("task.reason.role", group, role)
                        : reason("task.reason.role-in-unit", group, role, tasks.nameOfUnit(unit));
            case CandidateGroup.Person one -> reason(ASSIGNED, group);
            case null -> reason(ASSIGNED, group);
        };
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

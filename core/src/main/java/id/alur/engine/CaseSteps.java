package id.alur.engine;

import id.alur.calendar.Deadlines;
import id.alur.calendar.TimeLeft;
import id.alur.casefile.CaseAccess;
import id.alur.engine.CaseProcessRepository.Running;
import id.alur.engine.CaseProcessRepository.Visit;
import id.alur.engine.CaseStep.State;
import id.alur.engine.CaseStepRepository.Work;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.security.Principals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a case in six or so plain steps: what is done and by whom, what is now and until when, what comes and whose it will be.
 * The model says which of its elements belong to which step; the feature says which of them this case passes over. A model that names
 * no steps, such as one that an owner has just drawn, is told by its user tasks.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class CaseSteps {

    private static final int NAMED = 2;

    private final CaseProcessRepository processes;
    private final CaseStepRepository tasks;
    private final List<CaseRoute> routes;
    private final Deadlines deadlines;
    private final Principals principals;
    private final Register register;
    private final CaseAccess access;
    private final Clock clock;

    CaseSteps(
            CaseProcessRepository processes,
            CaseStepRepository tasks,
            List<CaseRoute> routes,
            Deadlines deadlines,
            Principals principals,
            Register register,
            CaseAccess access,
            Clock clock) {
        this.processes = processes;
        this.tasks = tasks;
        this.routes = routes;
        this.deadlines = deadlines;
        this.principals = principals;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Nothing as long as the engine has not started the process; of one that has ended, only what it came to.
     *
     * @throws id.alur.shared.NotFoundException unless the current person may read the case
     */
    @Transactional(readOnly = true)
    public List<CaseStep> of(CaseFileId caseId) {
        access.requireRead(caseId);
        Running running = processes.running(caseId).orElse(null);
        if (running == null) {
            return List.of();
        }
        CaseRoute.Way way = routes.stream()
                .filter(route -> route.handles(running.processId()))
                .findFirst()
                .map(route -> route.of(caseId))
                .orElse(CaseRoute.Way.AS_DRAWN);
        Map<String, Visit> visits = processes.visits(running.instanceKey()).stream()
                .collect(Collectors.toMap(Visit::elementId, Function.identity()));
        List<Work> work = tasks.work(caseId, LocalDate.now(clock));
        List<CaseStep> steps = new ArrayList<>();
        // What the case has not come to although it has come to something later, it was led past.
        List<CaseStep> unreached = new ArrayList<>();
        grouped(BpmnModel.parse(running.bpmn(), running.processId())).forEach((name, nodes) -> {
            List<BpmnModel.Step> own = nodes.stream()
                    .filter(node ->
                            visits.containsKey(node.id()) || !way.passedOver().contains(node.id()))
                    .toList();
            if (own.isEmpty()) {
                return;
            }
            CaseStep step = step(name, own, way, visits, work);
            if (step.state() == State.NEXT) {
                if (own.stream().anyMatch(node -> way.coming().containsKey(node.id()))) {
                    steps.addAll(unreached);
                    unreached.clear();
                    steps.add(step);
                } else {
                    unreached.add(step);
                }
            } else {
                unreached.clear();
                steps.add(step);
            }
        });
        steps.addAll(unreached);
        return running.ended()
                ? steps.stream().filter(step -> step.state() != State.NEXT).toList()
                : steps;
    }

    private static Map<String, List<BpmnModel.Step>> grouped(BpmnModel model) {
        Map<String, List<BpmnModel.Step>> grouped = new LinkedHashMap<>();
        model.steps().forEach(name -> grouped.put(name, new ArrayList<>()));
        boolean named = model.nodes().stream().anyMatch(node -> node.step() != null);
        for (BpmnModel.Step node : model.nodes()) {
            String name = named ? node.step() : node.type().equals("userTask") ? node.name() : null;
            if (name != null) {
                grouped.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
            }
        }
        return grouped;
    }

    private CaseStep step(
            String name, List<BpmnModel.Step> nodes, CaseRoute.Way way, Map<String, Visit> visits, List<Work> work) {
        Set<String> ids = nodes.stream().map(BpmnModel.Step::id).collect(Collectors.toSet());
        List<Visit> own = nodes.stream()
                .map(node -> visits.get(node.id()))
                .filter(Objects::nonNull)
                .toList();
        List<Work> mine =
                work.stream().filter(task -> ids.contains(task.elementId())).toList();
        if (own.stream().anyMatch(Visit::active)) {
            return now(name, own, mine);
        }
        boolean again = ids.stream().anyMatch(way.coming()::containsKey);
        return own.stream().anyMatch(Visit::completed) && !again ? done(name, own, mine) : next(name, nodes, way);
    }

    private static CaseStep done(String name, List<Visit> visits, List<Work> work) {
        Set<String> people = work.stream()
                .map(Work::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Instant left = visits.stream()
                .map(Visit::left)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new CaseStep(
                name,
                State.DONE,
                people.stream().limit(NAMED).toList(),
                Math.max(0, people.size() - NAMED),
                left,
                null,
                false,
                null,
                null);
    }

    private CaseStep now(String name, List<Visit> visits, List<Work> work) {
        Work open = work.stream().filter(Work::open).findFirst().orElse(null);
        Instant entered = visits.stream()
                .filter(Visit::active)
                .map(Visit::entered)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (open == null) {
            return new CaseStep(name, State.NOW, List.of(), 0, entered, null, false, null, null);
        }
        List<String> people = open.by() == null ? names(open.groups()) : List.of(open.by());
        return new CaseStep(
                name,
                State.NOW,
                people.stream().limit(NAMED).toList(),
                Math.max(0, people.size() - NAMED),
                entered,
                open.due(),
                open.dueProvisional(),
                TimeLeft.of(clock, open.due(), open.workingDaysLeft(), open.dueAt()),
                null);
    }

    private CaseStep next(String name, List<BpmnModel.Step> nodes, CaseRoute.Way way) {
        List<String> people = names(nodes.stream()
                .map(node -> way.coming().getOrDefault(node.id(), ""))
                .filter(group -> !group.isEmpty())
                .toList());
        return new CaseStep(
                name,
                State.NEXT,
                people.stream().limit(NAMED).toList(),
                Math.max(0, people.size() - NAMED),
                null,
                null,
                false,
                null,
                allowed(nodes));
    }

    private @Nullable Integer allowed(List<BpmnModel.Step> nodes) {
        List<String> rules = nodes.stream()
                .map(BpmnModel.Step::deadlineRule)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return rules.size() == 1 ? deadlines.workingDays(rules).orElse(null) : null;
    }

    private List<String> names(List<String> groups) {
        Set<EmployeeId> people = new LinkedHashSet<>();
        groups.forEach(group -> people.addAll(principals.holdersOf(group)));
        Map<EmployeeId, String> names = register.displayNames(people);
        return people.stream().map(names::get).filter(Objects::nonNull).toList();
    }
}

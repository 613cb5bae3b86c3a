package id.alur.demo;

import id.alur.identity.CandidateGroup;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.process.TrainingPlanProcess.Tasks;
import id.alur.security.Principals;
import id.alur.task.TaskService;
import id.alur.training.plan.PlanFlow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the plan of one agency of Kota Contoh as far as BKPSDM's acceptance, so that the plan of the city can be sent. */
@Service
@Order(90)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoPlanWork implements DemoPart {

    private final DemoRepository repository;
    private final TransactionOperations transactions;
    private final Register register;
    private final Principals principals;
    private final PlanFlow flow;
    private final TaskService tasks;
    private final DemoPeople people;
    private final Clock clock;

    DemoPlanWork(
            DemoRepository repository,
            TransactionOperations transactions,
            Register register,
            Principals principals,
            PlanFlow flow,
            TaskService tasks,
            DemoPeople people,
            Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.register = register;
        this.principals = principals;
        this.flow = flow;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** The head submits it, if no plan has ever been submitted in this city. */
    @Override
    public void open() {
        if (Boolean.TRUE.equals(transactions.execute(reading -> repository.anyPlanOnItsWay()))) {
            return;
        }
        Optional<Unit> agency = register.units().stream()
                .filter(unit -> unit.code().equals(DemoPlan.ACCEPTED))
                .findFirst();
        List<EmployeeId> heads = principals.holdersOf(CandidateGroup.headOf(DemoPlan.ACCEPTED));
        // Somebody may have imported a register of their own instead.
        if (agency.isPresent() && !heads.isEmpty()) {
            DemoPeople.as(heads.getFirst(), () -> flow.submit(agency.get().id(), year(), ""));
        }
    }

    /** An officer of BKPSDM accepts it, once, as soon as the engine has brought the task. */
    @Override
    public void moveOn() {
        TaskKey task = transactions.execute(reading -> repository
                .firstPlanTask(DemoPlan.ACCEPTED, year(), Tasks.CHECK_BY_BKPSDM)
                .orElse(null));
        if (task != null) {
            people.employee(DemoLogins.TRAINING_1)
                    .ifPresent(officer ->
                            DemoPeople.as(officer, () -> tasks.complete(task, Map.of("outcome", "APPROVED"))));
        }
    }

    private int year() {
        return LocalDate.now(clock).getYear() + 1;
    }
}

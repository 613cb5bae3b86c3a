package id.alur.demo;

import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.demo.DemoAppraisalRepository.Waiting;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * SKP of this year in one division of Kota Contoh, in several states: the superior's own runs, the employee's was returned with a question,
 * one colleague's waits for her agreement, another one's third quarter for her rating, and a third one's runs.
 */
@Service
@Order(100)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoAppraisals implements DemoPart {

    private static final String BOSS = DemoLogins.SUPERIOR;
    private static final String RETURNED = DemoLogins.EMPLOYEE;
    private static final String SUBMITTED = CityFiles.COLLEAGUES.get(0);
    private static final String RATED = CityFiles.COLLEAGUES.get(1);
    private static final String RUNNING = CityFiles.COLLEAGUES.get(2);
    private static final List<String> ALL = List.of(DemoLogins.OPD_HEAD, BOSS, RETURNED, SUBMITTED, RATED, RUNNING);

    /** How often each is done by the demo, so that one is left to be done. */
    private static final int REPORTS = 3;

    private static final int RATINGS = 2;

    private final DemoAppraisalRepository repository;
    private final TransactionOperations transactions;
    private final DemoPeople people;
    private final AppraisalStart starts;
    private final PlanDesk desk;
    private final DemoAppraisalSteps steps;
    private final Clock clock;

    DemoAppraisals(
            DemoAppraisalRepository repository,
            TransactionOperations transactions,
            DemoPeople people,
            AppraisalStart starts,
            PlanDesk desk,
            DemoAppraisalSteps steps,
            Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.people = people;
        this.starts = starts;
        this.desk = desk;
        this.steps = steps;
        this.clock = clock;
    }

    /** Everybody begins, if nobody in this city has begun this year yet. */
    @Override
    public void open() {
        int year = LocalDate.now(clock).getYear();
        Map<String, EmployeeId> staff = staff();
        if (!staff.isEmpty() && Boolean.FALSE.equals(transactions.execute(reading -> repository.any(year)))) {
            staff.forEach((login, person) -> {
                if (!login.equals(DemoLogins.OPD_HEAD)) {
                    DemoPeople.as(person, () -> {
                        CaseFileId id = starts.start();
                        DemoAppraisalTexts.plan(login).forEach(result -> desk.add(id, result));
                    });
                }
            });
        }
    }

    /** Looks at the open tasks of these few people in one query. */
    @Override
    public void moveOn() {
        Map<String, EmployeeId> staff = staff();
        List<Waiting> open = Objects.requireNonNull(
                transactions.execute(reading -> repository.waiting(List.copyOf(staff.values()))));
        for (Waiting one : open) {
            staff.forEach((login, person) -> {
                if (person.equals(one.employee())) {
                    act(staff, login, one);
                }
            });
        }
    }

    /** Nobody, when somebody has imported a register of their own instead. */
    private Map<String, EmployeeId> staff() {
        Map<String, EmployeeId> staff = new LinkedHashMap<>();
        ALL.forEach(login -> people.employee(login).ifPresent(person -> staff.put(login, person)));
        return staff.size() == ALL.size() ? staff : Map.of();
    }

    private void act(Map<String, EmployeeId> staff, String login, Waiting one) {
        EmployeeId boss = Objects.requireNonNull(staff.get(login.equals(BOSS) ? DemoLogins.OPD_HEAD : BOSS));
        boolean first = one.before() == 0;
        if (one.elementId().equals(Tasks.DRAFT_PLAN) && first) {
            DemoPeople.as(one.employee(), () -> submit(login, one));
        } else if (one.elementId().equals(Tasks.DISCUSS_PLAN) && first && login.equals(RETURNED)) {
            DemoPeople.as(boss, () -> steps.giveBack(one));
        } else if (one.elementId().equals(Tasks.DISCUSS_PLAN) && first && !login.equals(SUBMITTED)) {
            agree(login, one, boss);
        } else if (one.elementId().equals(Tasks.REPORT_PERIOD) && login.equals(RATED) && one.before() < REPORTS) {
            DemoPeople.as(one.employee(), () -> steps.report(one));
        } else if (one.elementId().equals(Tasks.RATE_PERIOD) && login.equals(RATED) && one.before() < RATINGS) {
            DemoPeople.as(boss, () -> steps.rate(one));
        }
    }

    /** Her people wait for the superior's plan, so that theirs can contribute to it. */
    private void submit(String login, Waiting one) {
        if (login.equals(BOSS)) {
            steps.submit(one);
        } else if (steps.hasSuperiorPlan(one)) {
            transactions.executeWithoutResult(submitting -> {
                steps.tie(one);
                if (login.equals(SUBMITTED)) {
                    steps.ask(one);
                }
                steps.submit(one);
            });
        }
    }

    private void agree(String login, Waiting one, EmployeeId boss) {
        transactions.executeWithoutResult(agreeing -> {
            DemoPeople.as(boss, () -> steps.agree(one));
            if (login.equals(RATED)) {
                repository.agreedOn(one.caseId(), january());
            }
            if (!login.equals(BOSS)) {
                DemoPeople.as(one.employee(), () -> steps.show(one));
                DemoPeople.as(boss, () -> steps.praise(one));
            }
        });
    }

    /** So that quarters are over whatever day the city is opened on. */
    private Instant january() {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = LocalDate.of(today.getYear(), Month.JANUARY, 12);
        return (day.isBefore(today) ? day : today)
                .atTime(LocalTime.of(9, 0))
                .atZone(clock.getZone())
                .toInstant();
    }
}

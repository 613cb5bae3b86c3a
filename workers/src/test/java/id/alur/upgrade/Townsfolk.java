package id.alur.upgrade;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.document.DocumentService;
import id.alur.form.Draft;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.training.TrainingRoles;
import id.alur.training.event.EventClosing;
import id.alur.training.event.EventId;
import id.alur.training.event.ParticipantId;
import id.alur.training.plan.CityPlanDesk;
import id.alur.training.plan.PlanFlow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the recorded city: they do what their lists ask of them, and what a case waits for without a task. */
class Townsfolk {

    private final JdbcClient jdbc;
    private final Principals principals;
    private final TaskService tasks;
    private final DraftService drafts;
    private final EventClosing events;
    private final PlanFlow plans;
    private final CityPlanDesk city;
    private final BudgetDesk budget;
    private final Clock clock;
    private final Answers answers;

    Townsfolk(
            JdbcClient jdbc,
            Principals principals,
            TaskService tasks,
            DraftService drafts,
            DocumentService documents,
            EventClosing events,
            PlanFlow plans,
            CityPlanDesk city,
            BudgetDesk budget,
            Clock clock) {
        this.jdbc = jdbc;
        this.principals = principals;
        this.tasks = tasks;
        this.drafts = drafts;
        this.events = events;
        this.plans = plans;
        this.city = city;
        this.budget = budget;
        this.clock = clock;
        this.answers = new Answers(jdbc, documents);
    }

    /** Who may do it, as far as the register says; whoever has it first. */
    List<EmployeeId> officials(OpenTask task) {
        List<EmployeeId> all = new ArrayList<>();
        if (task.holder() != null) {
            all.add(new EmployeeId(task.holder()));
        }
        SystemUser.run("test", () -> task.groups().forEach(group -> all.addAll(principals.holdersOf(group))));
        return all.stream().distinct().toList();
    }

    /** Somebody who may does it, with what they had begun to enter; all others were told why not. */
    void complete(OpenTask task) {
        List<String> refusals = new ArrayList<>();
        for (EmployeeId who : officials(task)) {
            try {
                As.employee(who).run(() -> tasks.complete(task.key(), form(task)));
                return;
            } catch (FormRefusedException e) {
                refusals.add(e.errors().toString());
            } catch (DomainException e) {
                refusals.add(e.getMessage());
            }
        }
        throw new AssertionError(task + " can be done by nobody: " + refusals);
    }

    private Map<String, Object> form(OpenTask task) {
        LocalDate today = LocalDate.now(clock);
        return drafts.load(DraftKey.task(task.key()))
                .map(draft -> continued(draft, answers.to(task, today)))
                .orElseGet(() -> answers.to(task, today));
    }

    /** What was entered stays; what the form of today asks besides is added. */
    private static Map<String, Object> continued(Draft draft, Map<String, Object> answer) {
        Map<String, Object> form = new HashMap<>(answer);
        form.putAll(draft.data());
        return form;
    }

    /** Agencies and BKPSDM send again what came back to them. */
    void sendAgain() {
        jdbc.sql("select unit_id, year from training.plan where state = 'RETURNED' and case_id is not null")
                .query((row, number) -> new AgencyYear(row.getObject("unit_id", UUID.class), row.getInt("year")))
                .list()
                .forEach(plan -> As.employee(head(plan.unit()))
                        .run(() -> plans.submit(
                                new UnitId(plan.unit()), plan.year(), "Sudah diperbaiki seperti diminta.")));
        jdbc.sql("select case_id from training.city_plan where state = 'RETURNED'")
                .query(UUID.class)
                .list()
                .forEach(id -> officer().run(() -> city.resubmit(new CaseFileId(id), "Sesuai standar biaya masukan.")));
    }

    /** The plans of each year that are all accepted become one. */
    void sendCityPlans() {
        jdbc.sql("""
                        select year from training.plan p group by year
                        having bool_or(state = 'ACCEPTED') and not bool_or(state in ('SUBMITTED', 'APPROVED', 'RETURNED'))
                           and not exists (select from training.city_plan c where c.year = p.year and c.state not in ('SET', 'WITHDRAWN'))""").query(Integer.class).list().forEach(year -> officer().run(() -> city.send(year, accepted(year))));
    }

    private Set<UnitId> accepted(int year) {
        return jdbc
                .sql("select unit_id from training.plan where year = :year and state = 'ACCEPTED'")
                .param("year", year)
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(toSet());
    }

    /** Whoever confirmed has come. */
    void recordAttendance() {
        jdbc.sql("""
                        select e.id from training.event e where e.ends_on <= :today
                          and exists (select from training.event_participant p where p.event_id = e.id and p.state = 'CONFIRMED')
                          and not exists (select from training.event_participant p where p.event_id = e.id and p.state = 'ADMITTED')""")
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list()
                .forEach(event -> officer().run(() -> events.recordAttendance(new EventId(event), confirmed(event))));
    }

    private Set<ParticipantId> confirmed(UUID event) {
        return jdbc
                .sql("select id from training.event_participant where event_id = :event and state = 'CONFIRMED'")
                .param("event", event)
                .query((row, number) -> new ParticipantId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(toSet());
    }

    /** Agencies of which somebody waits for money get some. */
    void giveMoney() {
        jdbc.sql("select distinct unit_id, year from training.budget_waiting")
                .query((row, number) -> new AgencyYear(row.getObject("unit_id", UUID.class), row.getInt("year")))
                .list()
                .forEach(line -> SystemUser.call(
                        "test",
                        () -> budget.create(new BudgetLineDraft(
                                new UnitId(line.unit()),
                                line.year(),
                                "5.1.02.02.12.0099",
                                "Tambahan kursus dan pelatihan",
                                BigDecimal.valueOf(100_000_000),
                                BudgetStatus.SET))));
    }

    /** Where nobody could sign a letter somebody can again. */
    void appointHeads() {
        jdbc.sql("""
                        update personnel.employee e set active = true from personnel.position p
                        where p.id = e.position_id and p.head and not e.active""").update();
    }

    private record AgencyYear(UUID unit, int year) {}

    As officer() {
        return As.employee(login("dewi.diklat"), TrainingRoles.BKPSDM_TRAINING);
    }

    private EmployeeId login(String name) {
        return new EmployeeId(jdbc.sql("select employee_id from security.account where login = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private EmployeeId head(UUID unit) {
        return new EmployeeId(
                jdbc.sql("""
                        select e.id from personnel.employee e join personnel.position p on p.id = e.position_id
                        where p.unit_id = :unit and p.head and e.active limit 1""").param("unit", unit).query(UUID.class).single());
    }

    /** Nothing is on its way to the engine or from it any more. */
    void awaitQuiet() {
        long[] seen = {-1};
        await().atMost(CasesOnEngine.PATIENCE)
                .pollInterval(Duration.ofMillis(400))
                .until(() -> {
                    long now = jdbc.sql("select coalesce(max(position), 0) from engine.record")
                            .query(Long.class)
                            .single();
                    boolean still = now == seen[0];
                    seen[0] = now;
                    return still
                            && jdbc.sql(
                                            "select not exists (select from engine.outbox where state in ('WAITING', 'SENDING'))")
                                    .query(Boolean.class)
                                    .single();
                });
    }
}

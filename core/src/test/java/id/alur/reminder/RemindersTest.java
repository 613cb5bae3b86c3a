package id.alur.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Monday, 2 March 2026; due on Friday, 6 March. The rule: two days before, on the day, every second day after, the office after three. */
@CoreTest
class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 6);

    @Autowired
    Reminders reminders;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    private UnitId unit;
    private EmployeeId boss;
    private EmployeeId decider;
    private EmployeeId applicant;
    private CaseFileId caseId;

    @BeforeEach
    void a_case_and_nothing_told() {
        for (String table : List.of("reminder.run", "reminder.told", "reminder.new_task", "notification.notice")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from task.task").update();
        jdbc.sql("delete from reminder.rule where deadline_rule like 'uji.%'").update();
        rule("uji.biasa", "supervisor-of:{actor}");
        unit = people.opd("opd-" + UUID.randomUUID());
        boss = people.employee("Kepala", unit, null);
        decider = people.employee("Pemutus", unit, boss);
        applicant = people.employee("Pemohon", unit, decider);
        caseId = tasks.openCase(applicant, "training-request");
    }

    @Test
    void a_task_is_reminded_of_before_on_and_after_its_last_day_and_the_office_above_hears_of_it_once() {
        TaskKey task = task(DUE, "supervisor-of:" + applicant);
        assertThat(toldOn(2026, 3, 3)).isEmpty();
        assertThat(toldOn(2026, 3, 4)).containsExactly(decider);
        assertThat(arguments(decider).path("own").intValue()).isEqualTo(1);
        assertThat(arguments(decider).path("tasks").path(0).path("task").asString())
                .isEqualTo(task.toString());
        assertThat(toldOn(2026, 3, 5)).isEmpty();
        assertThat(toldOn(2026, 3, 6)).containsExactly(decider);
        // Nobody works, nobody is reminded.
        assertThat(toldOn(2026, 3, 8)).isEmpty();
        assertThat(toldOn(2026, 3, 9)).containsExactly(decider);
        assertThat(arguments(decider).path("late").intValue()).isEqualTo(1);
        assertThat(toldOn(2026, 3, 10)).isEmpty();
        assertThat(toldOn(2026, 3, 11)).containsExactlyInAnyOrder(decider, boss);
        JsonNode told = arguments(boss);
        assertThat(told.path("escalated").intValue()).isEqualTo(1);
        assertThat(told.path("own").intValue()).isZero();
        // Whoever cannot do the task is not led to it.
        assertThat(told.path("tasks").path(0).path("task").isNull()).isTrue();
        assertThat(told.path("tasks").path(0).path("case").asString()).isEqualTo(caseId.toString());
        assertThat(toldOn(2026, 3, 13)).containsExactly(decider);
    }

    @Test
    void one_notice_a_day_says_all_and_running_again_says_nothing() {
        for (int i = 0; i < 12; i++) {
            task(DUE, "supervisor-of:" + applicant);
        }
        held(decider, DUE);
        assertThat(toldOn(2026, 3, 6)).containsExactly(decider);
        assertThat(arguments(decider).path("own").intValue()).isEqualTo(13);
        assertThat(arguments(decider).path("tasks").size()).isEqualTo(10);
        task(DUE, "supervisor-of:" + applicant);
        assertThat(run()).isZero();
        // What came after the morning's run is not forgotten.
        assertThat(toldOn(2026, 3, 9)).containsExactly(decider);
        assertThat(arguments(decider).path("own").intValue()).isEqualTo(14);
    }

    @Test
    void a_day_on_which_nothing_ran_is_made_up_for() {
        task(DUE, "supervisor-of:" + applicant);
        assertThat(toldOn(2026, 3, 10)).containsExactly(decider);
        assertThat(toldOn(2026, 3, 11)).containsExactlyInAnyOrder(decider, boss);
    }

    @Test
    void a_deadline_that_moved_away_is_reminded_of_anew() {
        TaskKey task = task(DUE, "supervisor-of:" + applicant);
        assertThat(toldOn(2026, 3, 6)).containsExactly(decider);
        jdbc.sql("update task.task set due_date = date '2026-03-13' where user_task_key = :key")
                .param("key", task.value())
                .update();
        assertThat(toldOn(2026, 3, 9)).isEmpty();
        assertThat(toldOn(2026, 3, 11)).containsExactly(decider);
    }

    @Test
    void a_queue_is_told_to_everybody_who_may_take_from_it_but_never_to_whom_the_case_is_about() {
        EmployeeId first = people.employee("Petugas satu", unit, null);
        EmployeeId second = people.employee("Petugas dua", unit, null);
        people.grant(first, Role.PROCESS_OWNER, null);
        people.grant(second, Role.PROCESS_OWNER, null);
        people.grant(applicant, Role.PROCESS_OWNER, null);
        task(DUE, "role:process-owner");
        assertThat(toldOn(2026, 3, 6)).containsExactlyInAnyOrder(first, second);
        assertThat(arguments(first).path("queue").intValue()).isEqualTo(1);
        assertThat(arguments(first).path("own").intValue()).isZero();
    }

    @Test
    void a_task_of_one_person_is_reminded_of_to_whoever_has_it_and_a_rule_may_name_an_office() {
        rule("uji.kantor", "role:opd-head@{agency}");
        EmployeeId head = people.head("Kepala dinas", unit, null);
        TaskKey task = held(decider, DUE);
        jdbc.sql("update task.task set deadline_rule = 'uji.kantor' where user_task_key = :key")
                .param("key", task.value())
                .update();
        assertThat(toldOn(2026, 3, 11)).containsExactlyInAnyOrder(decider, head);
    }

    @Test
    void a_group_has_no_superior_so_the_office_of_its_role_hears_of_what_is_late() {
        EmployeeId head = people.head("Kepala BKPSDM", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        jdbc.sql("delete from security.role_grant where role in ('bkpsdm-head', 'process-owner', 'training-planner')")
                .update();
        people.grant(head, Role.BKPSDM_HEAD, null);
        EmployeeId second = people.employee("Pemutus kedua", unit, boss);
        for (EmployeeId one : List.of(decider, second)) {
            people.grant(one, Role.PROCESS_OWNER, null);
            people.grant(one, new Role("training-planner"), unit);
        }
        task(DUE, "role:process-owner");
        assertThat(toldOn(2026, 3, 11)).contains(decider, second, head).doesNotContain(boss);
        assertThat(arguments(head).path("escalated").intValue()).isEqualTo(1);

        jdbc.sql("delete from reminder.told").update();
        jdbc.sql("delete from task.task").update();
        EmployeeId chief = people.head("Kepala dinas", unit, null);
        task(DUE, "role:training-planner@" + code(unit));
        assertThat(toldOn(2026, 3, 12))
                .as("the head of the agency whose planners they are")
                .containsExactlyInAnyOrder(decider, second, chief);
    }

    private String code(UnitId of) {
        return jdbc.sql("select code from personnel.unit where id = :id")
                .param("id", of.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_deadline_in_hours_is_reminded_of_by_the_hour_and_not_in_the_morning() {
        TaskKey task = task(DUE, "supervisor-of:" + applicant);
        Instant dueAt = DUE.atTime(15, 0).toInstant(ZoneOffset.ofHours(7));
        jdbc.sql("update task.task set due_at = :at where user_task_key = :key")
                .param("at", Timestamp.from(dueAt))
                .param("key", task.value())
                .update();
        assertThat(toldOn(2026, 3, 6)).isEmpty();
        assertThat(toldAt(dueAt.minus(Duration.ofHours(3)))).isEmpty();
        assertThat(toldAt(dueAt.minus(Duration.ofMinutes(110)))).containsExactly(decider);
        assertThat(Instant.parse(
                        arguments(decider).path("tasks").path(0).path("at").asString()))
                .isEqualTo(dueAt);
        assertThat(toldAt(dueAt.minus(Duration.ofHours(1)))).isEmpty();
        assertThat(toldAt(dueAt)).containsExactly(decider);
        assertThat(arguments(decider).path("late").intValue()).isEqualTo(1);
        assertThat(toldAt(dueAt.plus(Duration.ofHours(3)))).containsExactlyInAnyOrder(decider, boss);
        assertThat(toldAt(dueAt.plus(Duration.ofHours(4)))).isEmpty();
        assertThat(toldAt(dueAt.plus(Duration.ofDays(2)))).containsExactly(decider);
    }

    private List<EmployeeId> toldAt(Instant now) {
        clock.set(now);
        jdbc.sql("delete from notification.notice").update();
        SystemUser.call("test", reminders::remindOfHours);
        return jdbc.sql("select recipient_id from notification.notice where kind = 'reminder-hours-digest'")
                .query((row, index) -> new EmployeeId(row.getObject(1, UUID.class)))
                .list();
    }

    @Test
    void the_week_of_the_task_counts() {
        TaskKey task = task(DUE, "supervisor-of:" + applicant);
        jdbc.sql("update task.task set week = 6, due_date = date '2026-03-07' where user_task_key = :key")
                .param("key", task.value())
                .update();
        // Saturday, the last day.
        assertThat(toldOn(2026, 3, 7)).containsExactly(decider);
    }

    @Test
    void only_the_system_reminds() {
        assertThatThrownBy(() -> As.employee(boss, Role.OPERATOR).run(reminders::remind))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** A million tasks: the plan walks the deadlines that are near, and not the table. */
    @Test
    void the_statement_finds_what_is_due_by_an_index() {
        jdbc.sql("""
                        insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key, process_id,
                            element_id, name, state, due_date, deadline_rule, created_at)
                        select n, 1, n, 1, 'uji', 'Task_Uji', 'Uji', 'OPEN', date '2026-06-01' + cast(n % 100 as integer), 'uji.biasa',
                               clock_timestamp()
                        from generate_series(1, 20000) n""").update();
        jdbc.sql("analyze task.task").update();
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + ReminderSql.STEPS.substring(ReminderSql.STEPS.indexOf("with rules")))
                        .param("today", LocalDate.of(2026, 3, 2))
                        .query(String.class)
                        .list());
        assertThat(plan).contains("task_due_ix").doesNotContain("Seq Scan on task");
    }

    private List<EmployeeId> toldOn(int year, int month, int day) {
        clock.set(LocalDate.of(year, month, day));
        jdbc.sql("delete from notification.notice").update();
        run();
        return jdbc.sql("select recipient_id from notification.notice where kind = 'reminder-digest'")
                .query((row, index) -> new EmployeeId(row.getObject(1, UUID.class)))
                .list();
    }

    private int run() {
        return SystemUser.call("test", reminders::remind);
    }

    private JsonNode arguments(EmployeeId of) {
        return json.readTree(jdbc.sql("select arguments from notification.notice where recipient_id = :id")
                .param("id", of.value())
                .query(String.class)
                .single());
    }

    private TaskKey task(LocalDate due, String... groups) {
        return ruled(tasks.insert(caseId, null, due, null, groups));
    }

    private TaskKey held(EmployeeId by, @Nullable LocalDate due) {
        return ruled(tasks.insert(caseId, by, due, null));
    }

    private TaskKey ruled(TaskKey task) {
        jdbc.sql("update task.task set deadline_rule = 'uji.biasa' where user_task_key = :key")
                .param("key", task.value())
                .update();
        return task;
    }

    private void rule(String code, String escalateTo) {
        jdbc.sql("""
                        insert into reminder.rule
                            (deadline_rule, valid_from, days_before, on_due, every_after, escalate_after, escalate_to, source)
                        values (:code, date '2020-01-01', 2, true, 2, 3, :to, 'uji')""").param("code", code).param("to", escalateTo).update();
    }
}

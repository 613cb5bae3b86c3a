package id.alur.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.notification.Notifications;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class ArrivalsTest {

    @Autowired
    Arrivals arrivals;

    @Autowired
    Reminders reminders;

    @Autowired
    Notifications notifications;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    private UnitId unit;
    private EmployeeId boss;
    private EmployeeId applicant;
    private CaseFileId caseId;

    @BeforeEach
    void a_case_and_nothing_told() {
        for (String table : List.of("reminder.run", "reminder.told", "reminder.new_task", "notification.notice")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from task.task").update();
        jdbc.sql("delete from security.role_grant").update();
        unit = people.opd("opd-" + UUID.randomUUID());
        boss = people.employee("Atasan", unit, null);
        applicant = people.employee("Pemohon", unit, boss);
        caseId = tasks.openCase(applicant, "training-request");
    }

    @Test
    void who_alone_can_do_a_task_is_told_at_once_and_once_with_the_way_to_it() {
        TaskKey task = arrived("supervisor-of:" + applicant);
        tell();
        tell();
        assertThat(notices()).containsExactly(tuple(boss.value(), "task-arrived-undated", task.value()));
    }

    @Test
    void the_superior_of_now_is_told_and_not_the_one_of_yesterday() {
        EmployeeId next = people.employee("Atasan baru", unit, null);
        arrived("supervisor-of:" + applicant);
        people.changeSuperior(applicant, next);
        tell();
        assertThat(notices()).extracting(told -> told.toList().getFirst()).containsExactly(next.value());
    }

    @Test
    void a_large_group_is_told_of_new_tasks_in_the_morning_and_those_that_are_taken_meanwhile_are_no_news() {
        officers(Arrivals.FEW + 1);
        arrived("role:process-owner");
        TaskKey taken = arrived("role:process-owner");
        tell();
        assertThat(notices()).isEmpty();
        jdbc.sql("update task.task set assignee = 'x' where user_task_key = :key")
                .param("key", taken.value())
                .update();
        morning();
        assertThat(jdbc.sql("select arguments ->> 'fresh' from notification.notice where kind = 'reminder-digest'")
                        .query(String.class)
                        .list())
                .hasSize(Arrivals.FEW + 1)
                .containsOnly("1");
        jdbc.sql("delete from notification.notice").update();
        clock.advance(Duration.ofDays(1));
        morning();
        assertThat(notices()).isEmpty();
    }

    /** Two hundred tasks on one day are not two hundred notices. */
    @Test
    void many_tasks_for_one_person_are_a_few_notices_and_a_digest() {
        for (int i = 0; i < 200; i++) {
            arrived("supervisor-of:" + applicant);
        }
        tell();
        assertThat(notices()).hasSize(Arrivals.NOTICES_A_DAY);
        morning();
        assertThat(jdbc.sql("select arguments ->> 'fresh' from notification.notice where kind = 'reminder-digest'")
                        .query(String.class)
                        .single())
                .isEqualTo(Integer.toString(200 - Arrivals.NOTICES_A_DAY));
    }

    @Test
    void whom_the_feature_has_told_already_is_not_told_again_but_led_to_the_task() {
        SystemUser.run(
                "test",
                () -> transaction.executeWithoutResult(status ->
                        notifications.tell(applicant, caseId, "training-returned", Map.of(), "uji:" + caseId)));
        clock.advance(Duration.ofSeconds(20));
        TaskKey task = arrived("employee:" + applicant);
        jdbc.sql("update task.task set subject_employee_id = null").update();
        tell();
        assertThat(notices()).containsExactly(tuple(applicant.value(), "training-returned", task.value()));
    }

    @Test
    void nobody_is_told_of_a_task_that_is_done_or_about_themselves() {
        officers(1);
        people.grant(applicant, Role.PROCESS_OWNER, null);
        TaskKey done = arrived("supervisor-of:" + applicant);
        jdbc.sql("update task.task set state = 'COMPLETED' where user_task_key = :key")
                .param("key", done.value())
                .update();
        arrived("role:process-owner");
        tell();
        assertThat(notices())
                .hasSize(1)
                .extracting(told -> told.toList().getFirst())
                .doesNotContain(applicant.value());
    }

    private void officers(int number) {
        for (int i = 0; i < number; i++) {
            people.grant(people.employee("Petugas " + i, unit, null), Role.PROCESS_OWNER, null);
        }
    }

    private TaskKey arrived(String group) {
        TaskKey task = tasks.inQueue(caseId, group);
        jdbc.sql("insert into reminder.new_task (user_task_key) values (:key)")
                .param("key", task.value())
                .update();
        return task;
    }

    private void tell() {
        int seen;
        do {
            seen = SystemUser.call("test", arrivals::tell);
        } while (seen > 0);
    }

    private void morning() {
        clock.set(LocalDate.now(clock).plusDays(1));
        SystemUser.run("test", reminders::remind);
    }

    private List<Tuple> notices() {
        return jdbc.sql(
                        "select recipient_id as recipient, kind, task_key from notification.notice order by created_at, id")
                .query((row, index) -> tuple(
                        row.getObject("recipient", UUID.class),
                        row.getString("kind"),
                        row.getObject("task_key", Long.class)))
                .list();
    }
}

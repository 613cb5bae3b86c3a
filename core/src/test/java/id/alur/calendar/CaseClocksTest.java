package id.alur.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.calendar.CaseClock.State;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.personnel.RegisterNews;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Monday, 2 March 2026, nine o'clock: the first days off are 18 to 24 March. */
@CoreTest
class CaseClocksTest {

    private static final String RULE = "uji.keputusan";

    @Autowired
    CaseClocks clocks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingWeeks weeks;

    @Autowired
    RegisterNews news;

    @Autowired
    HolidayTableService tables;

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
    private EmployeeId employee;
    private CaseFileId caseId;

    @BeforeEach
    void a_case_with_ten_working_days() {
        jdbc.sql("update personnel.unit set work_week = 5").update();
        jdbc.sql("update calendar.clock set state = 'ENDED'").update();
        jdbc.sql("delete from calendar.deadline_rule where code like 'uji.%'").update();
        rule(RULE, 10, DeadlineUnit.WORKING_DAY);
        rule("uji.sanggah", 3, DeadlineUnit.CALENDAR_DAY);
        rule("uji.segera", 24, DeadlineUnit.HOUR);
        unit = people.opd("unit-" + UUID.randomUUID());
        employee = people.employee("Pegawai", unit, null);
        caseId = tasks.openCase(employee, "training-request");
    }

    /** domain.md E: 17 March and three days is 20 March, a day of collective leave, which counts. */
    @Test
    void a_rule_counts_working_days_calendar_days_or_hours() {
        clock.set(LocalDate.of(2026, 3, 17));
        assertThat(due("uji.sanggah").date()).isEqualTo("2026-03-20");
        assertThat(due(RULE).date()).isEqualTo("2026-04-08");
        Due urgent = due("uji.segera");
        assertThat(urgent.endsAt()).isEqualTo(Instant.parse("2026-03-18T02:00:00Z"));
        assertThat(urgent.date()).isEqualTo("2026-03-18");
        assertThat(due("uji.sanggah").endsAt()).isEqualTo(Instant.parse("2026-03-20T17:00:00Z"));
        assertThatThrownBy(() -> due("uji.tidak-ada")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_week_of_the_unit_that_has_to_act_counts_whichever_way_it_is_named() {
        UnitId agency = people.unit("sub-" + UUID.randomUUID(), unit);
        EmployeeId nurse = people.employee("Perawat", agency, employee);
        EmployeeId officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        people.grant(officer, Role.PROCESS_OWNER, null);
        As.employee(officer, Role.OPERATOR).run(() -> weeks.set(unit, Week.SIX_DAY, true));
        assertThat(due("employee:" + nurse, 5)).isEqualTo("2026-03-07");
        assertThat(due("supervisor-of:" + nurse, 5)).isEqualTo("2026-03-07");
        assertThat(due("unit:" + agency, 5)).isEqualTo("2026-03-07");
        assertThat(due("role:opd-head@" + code(unit), 5)).isEqualTo("2026-03-07");
        assertThat(due("role:" + Role.PROCESS_OWNER.code(), 5)).isEqualTo("2026-03-09");
        assertThat(due("employee:" + officer, 5)).isEqualTo("2026-03-09");
    }

    @Test
    void a_unit_that_begins_to_work_six_days_moves_its_tasks_and_clocks_and_nobody_elses() {
        TaskKey task = tasks.givenTo(employee, caseId);
        jdbc.sql("update task.task set deadline_rule = :rule, due_date = date '2026-03-16' where user_task_key = :key")
                .param("rule", RULE)
                .param("key", task.value())
                .update();
        start();
        CaseFileId other = tasks.openCase(people.employee("Lain", people.opd("opd-" + UUID.randomUUID()), null), "x");
        in(() -> clocks.start(ClockStart.of(other, RULE, "employee:" + UUID.randomUUID())));
        assertThat(As.employee(employee, Role.BKPSDM_REGISTER).call(() -> weeks.set(unit, Week.SIX_DAY, false)))
                .isEqualTo(2);
        assertThat(clock().due()).isEqualTo("2026-03-13");
        assertThat(in(() -> clocks.of(other)).getFirst().due()).isEqualTo("2026-03-16");
        assertThat(jdbc.sql("select due_date || ' ' || week from task.task where user_task_key = :key")
                        .param("key", task.value())
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-13 6");
        assertThatThrownBy(() ->
                        As.employee(employee, Role.PROCESS_OWNER).run(() -> weeks.set(unit, Week.FIVE_DAY, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_comes_to_a_unit_that_works_six_days_brings_the_own_deadlines_along() {
        UnitId six = people.opd("opd-" + UUID.randomUUID());
        As.employee(employee, Role.BKPSDM_REGISTER).run(() -> weeks.set(six, Week.SIX_DAY, false));
        start();
        assertThat(clock().due()).isEqualTo("2026-03-16");
        Instant before = clock.instant();
        jdbc.sql("""
                        update personnel.position set unit_id = :unit, changed_at = :now
                        where id = (select position_id from personnel.employee where id = :person)""")
                .param("unit", six.value())
                .param("now", java.sql.Timestamp.from(before))
                .param("person", employee.value())
                .update();
        run(() -> news.changed(before));
        assertThat(clock().due()).isEqualTo("2026-03-13");
    }

    @Test
    void a_clock_stands_still_while_the_case_waits_and_keeps_its_history() {
        start();
        assertThat(clock().due()).isEqualTo("2026-03-16");
        clock.set(LocalDate.of(2026, 3, 5));
        run(() -> clocks.stop(caseId, RULE, "waits-for-applicant"));
        clock.set(LocalDate.of(2026, 3, 11));
        assertThat(clock()).satisfies(stopped -> {
            assertThat(stopped.state()).isEqualTo(State.STOPPED);
            // Three of ten days are used; seven are left from today.
            assertThat(stopped.due()).isEqualTo("2026-03-27");
        });
        assertThat(over()).isZero();
        run(() -> clocks.resume(caseId, RULE));
        run(() -> clocks.resume(caseId, RULE));
        clock.set(LocalDate.of(2026, 3, 13));
        run(() -> clocks.stop(caseId, RULE, "waits-for-applicant"));
        clock.set(LocalDate.of(2026, 3, 16));
        run(() -> clocks.resume(caseId, RULE));
        assertThat(clock().due()).isEqualTo("2026-03-30");
        assertThat(clock().stops())
                .extracting(CaseClock.Stop::reason, stop -> stop.resumedAt() != null)
                .containsExactly(tuple("waits-for-applicant", true), tuple("waits-for-applicant", true));
    }

    @Test
    void a_clock_that_stops_and_goes_on_on_one_day_loses_nothing_and_one_that_was_late_stays_as_late() {
        start();
        clock.set(LocalDate.of(2026, 3, 4));
        run(() -> clocks.stop(caseId, RULE, "waits-for-applicant"));
        run(() -> clocks.resume(caseId, RULE));
        assertThat(clock().due()).isEqualTo("2026-03-16");
        clock.set(LocalDate.of(2026, 3, 25));
        run(() -> clocks.stop(caseId, RULE, "waits-for-applicant"));
        clock.set(LocalDate.of(2026, 3, 31));
        run(() -> clocks.resume(caseId, RULE));
        assertThat(clock().due()).isEqualTo("2026-03-27");
    }

    @Test
    void a_clock_in_hours_stands_still_to_the_minute() {
        in(() -> clocks.start(ClockStart.of(caseId, "uji.segera", null)));
        clock.advance(Duration.ofHours(4));
        run(() -> clocks.stop(caseId, "uji.segera", "waits-for-applicant"));
        clock.advance(Duration.ofMinutes(90));
        run(() -> clocks.resume(caseId, "uji.segera"));
        assertThat(clock().endsAt()).isEqualTo(Instant.parse("2026-03-03T03:30:00Z"));
    }

    @Test
    void when_the_time_is_over_the_engine_is_told_once_and_never_of_what_is_done() {
        in(() -> clocks.start(ClockStart.of(caseId, RULE, null)
                .notAfter(LocalDate.of(2026, 3, 10))
                .telling("uji.time-over")));
        in(() -> clocks.start(ClockStart.of(caseId, "uji.sanggah", null).telling("uji.objection-over")));
        run(() -> clocks.end(caseId, "uji.sanggah"));
        clock.set(Instant.parse("2026-03-10T16:59:00Z"));
        assertThat(over()).isZero();
        clock.set(Instant.parse("2026-03-10T17:00:00Z"));
        assertThat(over()).isEqualTo(1);
        assertThat(over()).isZero();
        assertThat(jdbc.sql("select payload ->> 'name' from engine.outbox where case_id = :case")
                        .param("case", caseId.value())
                        .query(String.class)
                        .list())
                .containsExactly("uji.time-over");
        // What is asked for again has its time again.
        in(() -> clocks.start(ClockStart.of(caseId, RULE, null).telling("uji.time-over")));
        assertThat(in(() -> clocks.of(caseId)))
                .extracting(CaseClock::name, CaseClock::state)
                .containsExactlyInAnyOrder(tuple(RULE, State.RUNNING), tuple("uji.sanggah", State.ENDED));
    }

    @Test
    void a_new_holiday_moves_a_running_clock() {
        start();
        As.employee(employee, Role.OPERATOR)
                .run(() -> tables.load("date,name,kind,source\n2026-03-12,Pilkada uji,holiday,SKB uji\n"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(clock().due()).isEqualTo("2026-03-17");
        As.employee(employee, Role.OPERATOR)
                .run(() -> tables.load(
                        "date,name,kind,source\n2026-03-12,Batal,removed,SKB uji\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(clock().due()).isEqualTo("2026-03-16");
    }

    private void start() {
        in(() -> clocks.start(ClockStart.of(caseId, RULE, "employee:" + employee)));
    }

    private CaseClock clock() {
        return in(() -> clocks.of(caseId)).getFirst();
    }

    private int over() {
        return SystemUser.call("test", clocks::tellWhatIsOver);
    }

    private Due due(String rule) {
        return As.employee(employee).call(() -> deadlines.due(rule, clock.instant(), null));
    }

    private LocalDate due(String acting, int days) {
        jdbc.sql("delete from calendar.deadline_rule where code = 'uji.unit'").update();
        rule("uji.unit", days, DeadlineUnit.WORKING_DAY);
        return As.employee(employee)
                .call(() -> deadlines.due("uji.unit", clock.instant(), acting))
                .date();
    }

    private String code(UnitId of) {
        return jdbc.sql("select code from personnel.unit where id = :id")
                .param("id", of.value())
                .query(String.class)
                .single();
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    private <T> T in(Supplier<T> work) {
        return SystemUser.call("test", () -> transaction.execute(status -> work.get()));
    }

    private void rule(String code, int amount, DeadlineUnit of) {
        jdbc.sql("""
                        insert into calendar.deadline_rule (code, valid_from, working_days, unit, source)
                        values (:code, date '2020-01-01', :amount, :unit, 'uji')""")
                .param("code", code)
                .param("amount", amount)
                .param("unit", of.name())
                .update();
    }
}

package id.alur.appraisal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.appraisal.AppraisalRoles;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.plan.AppraisalCancel;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.PlanChange;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.rating.Outcome;
import id.alur.appraisal.rating.RatingDesk;
import id.alur.appraisal.rating.Ratings;
import id.alur.appraisal.rating.ReportDesk;
import id.alur.calendar.HolidayTableService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.local.LocalEngine;
import id.alur.process.AppraisalEmployeeProcess.EndEvents;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import id.alur.testing.MovesTime;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-130: a year of an appraisal on the engine, for each way it ends. */
@EngineTest
@MovesTime
class AppraisalEmployeeProcessTest {

    private static final String REASON = "Target triwulan kedua berubah karena anggaran.";
    private static final Map<String, Object> AGREED = Map.of("outcome", "AGREED");
    private static final Map<String, Object> RETURNED = Map.of("outcome", "RETURNED", "reason", REASON);

    @Autowired
    AppraisalStart starts;

    @Autowired
    AppraisalCancel cancel;

    @Autowired
    PlanDesk desk;

    @Autowired
    Plans plans;

    @Autowired
    PlanChange change;

    @Autowired
    ReportDesk reports;

    @Autowired
    RatingDesk ratingDesk;

    @Autowired
    Ratings ratings;

    @Autowired
    HolidayTableService calendar;

    @Autowired
    LocalEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    CasesOnEngine cases;

    @Autowired
    JdbcClient jdbc;

    private AppraisalYears year;
    private EmployeeId boss;
    private EmployeeId employee;
    private LocalDate today;

    @BeforeEach
    void an_employee_with_a_superior() {
        today = LocalDate.ofInstant(engine.clock(), TestClock.ZONE);
        UnitId opd = people.opd("skp-" + UUID.randomUUID());
        boss = people.employee("Atasan", opd, null);
        employee = people.employee("Pegawai", opd, boss);
        year = new AppraisalYears(starts, desk, plans, reports, ratingDesk, cases, employee, boss);
    }

    @Test
    void a_plan_is_returned_and_agreed_four_quarters_and_the_year_are_rated_and_the_result_is_accepted() {
        moveTo(LocalDate.of(today.getYear() + 1, 1, 7));
        CaseFileId id = year.submitted();
        cases.answer(boss, cases.task(id, Tasks.DISCUSS_PLAN), RETURNED);
        year.submit(id);
        cases.answer(boss, cases.task(id, Tasks.DISCUSS_PLAN), AGREED);
        for (int quarter = 1; quarter <= 4; quarter++) {
            moveTo(LocalDate.of(today.getYear(), 1, 8).plusMonths(3L * quarter));
            year.report(id, quarter, Tasks.REPORT_PERIOD);
            year.rate(id, quarter, Tasks.RATE_PERIOD, Expectation.SESUAI);
        }
        year.report(id, 0, Tasks.REPORT_YEAR);
        year.rate(id, 0, Tasks.RATE_YEAR, Expectation.DI_ATAS);
        TaskKey result = cases.task(id, Tasks.READ_RESULT);
        assertThat(outcome(id).explained().predicate().name()).isEqualTo("BAIK");
        cases.answer(employee, result, Map.of("remark", "Terima kasih atas bimbingannya."));
        cases.awaitClosed(id, "appraisal-accepted");
        cases.awaitEnd(id, EndEvents.ACCEPTED);
        assertThat(outcome(id).bySilence()).isFalse();
        assertThat(jdbc.sql("""
                        select count(*) from engine.record where process_instance_key in
                            (select process_instance_key from engine.process_instance where case_id = :case)
                          and body::text ~ :words""")
                        .param("case", id.value())
                        .param("words", "SESUAI|DI_ATAS|BAIK|Pegawai|bimbingan|" + AppraisalYears.REASON)
                        .query(Long.class)
                        .single())
                .as("records of the engine that know a rating, a name or a text")
                .isZero();
    }

    /** Begun in December: one period and the year are left. Nobody says anything, and the year comes to its end all the same. */
    @Test
    void who_reports_nothing_is_rated_and_who_says_nothing_for_fourteen_days_has_accepted() {
        moveTo(LocalDate.of(today.getYear() + 1, 12, 1));
        CaseFileId id = year.agreed();
        As.employee(employee).run(() -> change.ask(id, REASON));
        TaskKey unfinished = cases.task(id, Tasks.REVISE_CHANGED_PLAN);
        moveTo(LocalDate.of(today.getYear() + 1, 1, 8));
        cases.task(id, Tasks.REPORT_PERIOD);
        moveTo(closesAt(id, "appraisal.report-closes"));
        year.rate(id, 4, Tasks.RATE_PERIOD, Expectation.SESUAI);
        TaskKey report = cases.task(id, Tasks.REPORT_YEAR);
        cases.awaitCompleted(id, EndEvents.PLAN_CHANGE_DROPPED);
        assertThatThrownBy(() -> cases.complete(employee, unfinished, Map.of()))
                .as("the year's report has taken the change away")
                .isInstanceOf(DomainException.class);
        moveTo(closesAt(id, "appraisal.report-closes"));
        assertThatThrownBy(() -> cases.complete(employee, report, Map.of())).isInstanceOf(DomainException.class);
        year.rate(id, 0, Tasks.RATE_YEAR, Expectation.DI_BAWAH);
        TaskKey result = cases.task(id, Tasks.READ_RESULT);
        LocalDate lastDay =
                LocalDate.ofInstant(outcome(id).publishedAt(), TestClock.ZONE).plusDays(14);
        assertThat(outcome(id).lastDay()).isEqualTo(lastDay);
        moveTo(lastDay.atTime(23, 59).atZone(TestClock.ZONE).toInstant());
        assertThat(outcome(id).acceptedAt()).isNull();
        assertThat(cases.task(id, Tasks.READ_RESULT)).isEqualTo(result);
        moveTo(lastDay.plusDays(1).atStartOfDay(TestClock.ZONE).toInstant());
        cases.awaitClosed(id, "appraisal-accepted-by-silence");
        cases.awaitEnd(id, EndEvents.ACCEPTED_BY_SILENCE);
        assertThat(outcome(id).bySilence()).isTrue();
    }

    @Test
    void a_change_in_mid_year_is_discussed_with_the_superior_of_that_day_and_another_one_is_withdrawn() {
        CaseFileId id = year.agreed();
        As.employee(employee).run(() -> change.ask(id, REASON));
        As.employee(employee).run(() -> desk.add(id, AppraisalYears.result("Dasbor kinerja kota dipakai pimpinan")));
        cases.answer(employee, cases.task(id, Tasks.REVISE_CHANGED_PLAN), Map.of());
        cases.answer(boss, cases.task(id, Tasks.DISCUSS_CHANGED_PLAN), RETURNED);
        cases.answer(employee, cases.task(id, Tasks.REVISE_CHANGED_PLAN), Map.of());
        TaskKey discussion = cases.task(id, Tasks.DISCUSS_CHANGED_PLAN);
        EmployeeId next = people.employee("Atasan baru", people.opd("skp-" + UUID.randomUUID()), null);
        people.changeSuperior(employee, next);
        assertThatThrownBy(() -> cases.complete(boss, discussion, AGREED)).isInstanceOf(DomainException.class);
        cases.answer(next, discussion, AGREED);
        cases.awaitCompleted(id, EndEvents.PLAN_CHANGED);
        assertThat(As.employee(employee)
                        .call(() -> plans.agreed(id))
                        .orElseThrow()
                        .results())
                .hasSize(2);
        assertThat(As.employee(employee).call(() -> plans.version(id, 1)).results())
                .hasSize(1);

        As.employee(employee).run(() -> change.ask(id, REASON));
        cases.task(id, Tasks.REVISE_CHANGED_PLAN);
        As.employee(employee).run(() -> change.withdraw(id));
        cases.awaitCompleted(id, EndEvents.PLAN_CHANGE_DROPPED);
        assertThat(As.employee(employee).call(() -> plans.current(id)).number()).isEqualTo(2);
    }

    @Test
    void who_withdraws_before_the_plan_is_agreed_may_begin_again_and_bkpsdm_may_cancel_later() {
        CaseFileId first = year.submitted();
        cases.task(first, Tasks.DISCUSS_PLAN);
        As.employee(employee).run(() -> cancel.withdraw(first));
        cases.awaitClosed(first, "appraisal-cancelled");
        cases.awaitEnd(first, EndEvents.YEAR_CANCELLED);

        CaseFileId second = year.agreed();
        As.employee(employee).run(() -> change.ask(second, REASON));
        cases.task(second, Tasks.REVISE_CHANGED_PLAN);
        EmployeeId officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        people.grant(officer, AppraisalRoles.BKPSDM_PERFORMANCE, null);
        As.employee(officer, AppraisalRoles.BKPSDM_PERFORMANCE)
                .run(() -> cancel.cancel(second, "Pegawai berhenti atas permintaan sendiri."));
        cases.awaitEnd(second, EndEvents.YEAR_CANCELLED);
        await("nothing is left to do").atMost(CasesOnEngine.PATIENCE).until(() -> jdbc.sql(
                        "select not exists (select from task.task where case_id = :case and open)")
                .param("case", second.value())
                .query(Boolean.class)
                .single());
    }

    private Outcome outcome(CaseFileId id) {
        return As.employee(employee).call(() -> ratings.outcome(id)).orElseThrow();
    }

    private Instant closesAt(CaseFileId id, String clock) {
        return jdbc.sql(
                        "select ends_at from calendar.clock where case_id = :case and name = :name and state = 'RUNNING'")
                .param("case", id.value())
                .param("name", clock)
                .query((row, number) -> row.getTimestamp("ends_at").toInstant())
                .single();
    }

    private void moveTo(LocalDate day) {
        moveTo(day.atTime(9, 0).atZone(TestClock.ZONE).toInstant());
        today = day;
    }

    /** The calendar of working days reaches further with every start of the application. */
    private void moveTo(Instant instant) {
        clock.set(instant);
        SystemUser.run("test", calendar::prepare);
        cases.moveTo(instant);
    }
}

package id.alur.appraisal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.appraisal.Appraisals;
import id.alur.appraisal.ResultKind;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import id.alur.shared.DomainException;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-130, UC-131: how a plan is opened, written, discussed, agreed and changed. */
@CoreTest
class AppraisalPlanTest {

    private static final String REASON = "Target belum menyebut satuan.";

    @Autowired
    AppraisalStart starts;

    @Autowired
    AppraisalCancel cancel;

    @Autowired
    Plans plans;

    @Autowired
    PlanDesk desk;

    @Autowired
    Discussions discussions;

    @Autowired
    PlanChange changes;

    @Autowired
    TaskService service;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Appraisals appraisals;
    private UnitId agency;
    private EmployeeId head;
    private EmployeeId boss;
    private EmployeeId me;

    @BeforeEach
    void somebody_with_a_superior_and_their_superior() {
        appraisals = new Appraisals(starts, desk, service, tasks, jdbc);
        agency = people.opd("skp-" + UUID.randomUUID());
        head = people.head("Kepala", agency, null);
        boss = people.employee("Atasan", agency, head);
        me = people.employee("Pegawai", agency, boss);
    }

    @Test
    void a_year_is_opened_once_and_again_only_after_it_was_withdrawn() {
        CaseFileId year = appraisals.open(me);
        assertThat(appraisals.messages(year, Messages.YEAR_OPENED)).isEqualTo(1);
        assertRefused("error.appraisal.year-exists", () -> appraisals.open(me));
        assertThat(as(me).call(starts::check).running()).isEqualTo(year);
        as(me).run(() -> cancel.withdraw(year));
        as(me).run(() -> cancel.withdraw(year));
        assertThat(appraisals.messages(year, Messages.YEAR_CANCELLED)).isEqualTo(1);
        assertThat(appraisals.open(me)).isNotEqualTo(year);
    }

    @Test
    void who_has_no_superior_is_told_who_mends_it() {
        people.grant(people.employee("Petugas register", agency, boss), Role.BKPSDM_REGISTER, null);
        people.changeSuperior(me, null);
        StartCheck check = as(me).call(starts::check);
        assertThat(check.obstacle()).isEqualTo("error.appraisal.no-superior");
        assertThat(check.mendedBy()).contains("Petugas register");
        assertRefused("error.appraisal.no-superior", () -> appraisals.open(me));
    }

    @Test
    void a_plan_is_submitted_whole_returned_with_a_reason_and_frozen_once_agreed() {
        CaseFileId year = appraisals.open(me);
        PlannedResult line = as(me).call(() -> desk.add(year, new ResultDraft(ResultKind.MAIN, " ", null, List.of())));
        assertThat(as(me).call(() -> plans.missing(year)))
                .extracting(MissingPart::key)
                .containsExactly("error.appraisal.missing.title", "error.appraisal.missing.indicator");
        assertRefused("error.appraisal.plan-incomplete", () -> appraisals.submit(me, year));
        as(me).run(() -> desk.save(year, line.line(), Appraisals.result("Laporan tersusun"), line.version()));
        appraisals.submit(me, year);
        assertThat(view(boss, year).state()).isEqualTo(PlanState.DISCUSSING);
        as(boss).run(() -> discussions.say(year, line.line(), "Mengapa dua belas?"));
        as(boss).run(() -> discussions.say(year, line.line(), "Mengapa dua belas?"));
        assertThat(as(me).call(() -> discussions.thread(year, line.line()))).hasSize(1);
        appraisals.giveBack(boss, me, year, REASON);
        assertThat(as(me).call(() -> discussions.thread(year, null)))
                .singleElement()
                .matches(said -> said.returned() && said.text().equals(REASON) && !said.mine());
        appraisals.submit(me, year);
        appraisals.agree(boss, me, year);
        PlanView agreed = view(me, year);
        assertThat(agreed.state()).isEqualTo(PlanState.AGREED);
        assertThat(agreed.agreedBy()).isEqualTo("Atasan");
        assertRefused(
                "error.appraisal.plan-closed", () -> as(me).run(() -> desk.add(year, Appraisals.result("Satu lagi"))));
        assertRefused("error.appraisal.agreed-already", () -> as(me).run(() -> cancel.withdraw(year)));
    }

    @Test
    void of_two_windows_the_second_is_told_and_overwrites_nothing() {
        CaseFileId year = appraisals.open(me);
        PlannedResult read = appraisals.add(me, year, "Semula");
        PlannedResult saved =
                as(me).call(() -> desk.save(year, read.line(), Appraisals.result("Jendela satu"), read.version()));
        assertRefused(PlanDesk.CHANGED_MEANWHILE, () -> as(me).run(
                        () -> desk.save(year, read.line(), Appraisals.result("Jendela dua"), read.version())));
        assertRefused(
                PlanDesk.CHANGED_MEANWHILE, () -> as(me).run(() -> desk.remove(year, read.line(), read.version())));
        assertThat(view(me, year).results()).containsExactly(saved);
        long expected = as(boss).call(() ->
                desk.expect(year, "Lebih berani mengusulkan.", view(boss, year).version()));
        assertRefused(PlanDesk.CHANGED_MEANWHILE, () -> as(boss).run(() -> desk.expect(year, "Lain", expected - 1)));
    }

    @Test
    void an_indicator_of_another_line_is_not_taken_away_from_it() {
        CaseFileId year = appraisals.open(me);
        Indicator own = appraisals.add(me, year, "Satu").indicators().getFirst();
        PlannedResult other = appraisals.add(me, year, "Dua");
        ResultDraft stealing = new ResultDraft(
                ResultKind.MAIN,
                "Dua",
                null,
                List.of(new IndicatorDraft(own.id(), own.aspect(), own.measure(), own.target(), own.unit())));
        as(me).run(() -> desk.save(year, other.line(), stealing, other.version()));
        assertThat(view(me, year).results())
                .flatExtracting(PlannedResult::indicators)
                .extracting(Indicator::id)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .contains(own.id());
    }

    @Test
    void a_changed_plan_is_a_version_of_its_own_and_the_one_before_holds_until_it_is_agreed() {
        CaseFileId year = appraisals.agreed(me, boss);
        LineId line = view(me, year).results().getFirst().line();
        as(me).run(() -> changes.ask(year, "Tugas baru sejak April."));
        assertRefused("error.appraisal.change-running", () -> as(me).run(() -> changes.ask(year, REASON)));
        assertThat(appraisals.messages(year, Messages.PLAN_CHANGE_OPENED)).isEqualTo(1);
        PlannedResult copy = view(me, year).results().getFirst();
        assertThat(copy.line()).isEqualTo(line);
        as(me).run(() -> desk.save(year, line, Appraisals.result("Laporan mingguan tersusun"), copy.version()));
        appraisals.add(me, year, "Arsip tertata");
        assertThat(as(me).call(() -> plans.agreed(year)).orElseThrow().number()).isEqualTo(1);
        appraisals.submit(me, year);
        appraisals.agree(boss, me, year);
        assertThat(view(me, year).number()).isEqualTo(2);
        assertThat(as(boss).call(() -> plans.versions(year)))
                .extracting(PlanVersion::state)
                .containsExactly(PlanState.REPLACED, PlanState.AGREED);
        assertThat(as(boss).call(() -> plans.version(year, 1)).results())
                .extracting(PlannedResult::title)
                .containsExactly("Laporan kinerja bulanan tersusun");
        assertThat(as(boss).call(() -> plans.difference(year, 1, 2)))
                .extracting(LineChange::kind)
                .containsExactly(LineChange.Kind.CHANGED, LineChange.Kind.ADDED);
    }

    @Test
    void a_change_that_is_given_up_leaves_the_agreed_plan_and_takes_its_task_away() {
        CaseFileId year = appraisals.agreed(me, boss);
        as(me).run(() -> changes.ask(year, REASON));
        as(me).run(() -> changes.withdraw(year));
        as(me).run(() -> changes.withdraw(year));
        assertThat(appraisals.messages(year, Messages.PLAN_CHANGE_DROPPED)).isEqualTo(1);
        assertThat(view(me, year)).matches(plan -> plan.number() == 1 && plan.state() == PlanState.AGREED);
        as(me).run(() -> changes.ask(year, REASON));
        assertThat(view(me, year).number()).isEqualTo(3);
    }

    @Test
    void a_line_is_tied_to_the_superiors_agreed_plan_at_once_or_later_and_to_nothing_else() {
        CaseFileId year = appraisals.agreed(me, boss);
        PlannedResult line = view(me, year).results().getFirst();
        assertThat(as(me).call(() -> plans.superiorResults(year))).isEmpty();
        CaseFileId above = appraisals.agreed(boss, head);
        SuperiorResult offered = as(me).call(() -> plans.superiorResults(year)).getFirst();
        as(me).run(() -> desk.tie(year, line.line(), offered.line()));
        assertThat(view(me, year).results().getFirst().superiorTitle()).isEqualTo(offered.title());
        assertThat(view(boss, above).results()).extracting(PlannedResult::line).containsExactly(offered.line());
        assertRefused("error.appraisal.no-such-superior-line", () -> as(me).run(
                        () -> desk.tie(year, line.line(), line.line())));
    }

    @Test
    void the_lines_of_last_year_are_copied_once_and_tied_anew() {
        CaseFileId last = appraisals.agreed(me, boss);
        clock.set(LocalDate.of(2027, 1, 5));
        CaseFileId year = appraisals.open(me);
        assertThat(as(me).call(() -> desk.lastYear(year))).isEqualTo(1);
        assertThat(as(me).call(() -> desk.copyLastYear(year))).isEqualTo(1);
        assertThat(as(me).call(() -> desk.copyLastYear(year))).isZero();
        assertThat(view(me, year).results())
                .singleElement()
                .matches(result -> result.title().equals("Laporan kinerja bulanan tersusun"))
                .isNotEqualTo(view(me, last).results().getFirst());
    }

    private PlanView view(EmployeeId who, CaseFileId year) {
        return as(who).call(() -> plans.current(year));
    }

    private static As as(EmployeeId who) {
        return As.employee(who);
    }

    private static void assertRefused(String key, ThrowingCallable way) {
        assertThatThrownBy(way).isInstanceOf(DomainException.class).hasMessage(key);
    }
}

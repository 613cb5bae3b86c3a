package id.alur.appraisal.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.appraisal.Appraisals;
import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.Predicate;
import id.alur.appraisal.letter.AppraisalLetters;
import id.alur.appraisal.page.AppraisalPages;
import id.alur.appraisal.page.YearRow;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.PlanChange;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlanState;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.year.YearState;
import id.alur.calendar.CaseClocks;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.letter.Letter;
import id.alur.letter.LetterService;
import id.alur.process.AppraisalEmployeeProcess;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import id.alur.shared.DomainException;
import id.alur.task.TaskFact;
import id.alur.task.TaskFacts;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-133, UC-134: how a year goes from the agreed plan to the accepted result, period by period. */
@CoreTest
class AppraisalYearTest {

    @Autowired
    AppraisalStart starts;

    @Autowired
    PlanDesk desk;

    @Autowired
    Plans plans;

    @Autowired
    PlanChange changes;

    @Autowired
    YearFlow flow;

    @Autowired
    Ratings ratings;

    @Autowired
    ReportDesk reports;

    @Autowired
    RatingDesk rater;

    @Autowired
    AppraisalLetters papers;

    @Autowired
    LetterService letters;

    @Autowired
    AppraisalPages pages;

    @Autowired
    List<TaskFacts> facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseClocks clocks;

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
    private EmployeeId boss;
    private EmployeeId me;

    @BeforeEach
    void somebody_with_a_superior() {
        appraisals = new Appraisals(starts, desk, service, tasks, jdbc);
        UnitId agency = people.opd("skp-" + UUID.randomUUID());
        boss = people.employee("Atasan", agency, people.head("Kepala", agency, null));
        me = people.employee("Pegawai", agency, boss);
    }

    @Test
    void each_period_opens_on_the_first_working_day_after_it_and_then_the_year() {
        CaseFileId year = appraisals.agreed(me, boss);
        assertThat(next(year)).isEqualTo(opening("PERIOD", 1, LocalDate.of(2026, 4, 1)));
        open(year);
        report(year, 1);
        rate(year, 1, Expectation.SESUAI, Expectation.SESUAI);
        assertThat(next(year)).isEqualTo(opening("PERIOD", 2, LocalDate.of(2026, 7, 1)));
        for (int period = 2; period <= 4; period++) {
            open(year);
            report(year, period);
            rate(year, period, Expectation.SESUAI, Expectation.SESUAI);
        }
        // 1 January is a holiday, a Friday.
        assertThat(next(year)).isEqualTo(opening("YEAR", 0, LocalDate.of(2027, 1, 4)));
    }

    @Test
    void a_period_that_had_ended_when_the_plan_was_agreed_is_not_rated() {
        clock.set(LocalDate.of(2026, 7, 1));
        CaseFileId year = appraisals.agreed(me, boss);
        assertThat(next(year)).isEqualTo(opening("PERIOD", 3, LocalDate.of(2026, 10, 1)));
    }

    @Test
    void jobs_that_are_told_twice_neither_open_the_next_period_early_nor_close_a_running_report() {
        CaseFileId year = appraisals.agreed(me, boss);
        system(() -> flow.openReport(year));
        assertThat(as(me).call(() -> ratings.periods(year))).isEmpty();
        open(year);
        system(() -> flow.openReport(year));
        system(() -> flow.openRating(year));
        assertThat(period(me, year, 1).state()).isEqualTo(PeriodState.REPORTING);
        report(year, 1);
        rate(year, 1, Expectation.SESUAI, Expectation.SESUAI);
        system(() -> flow.openReport(year));
        system(() -> flow.openRating(year));
        assertThat(as(me).call(() -> ratings.periods(year))).hasSize(1);
        assertThat(row().state()).isEqualTo(YearState.RUNNING);
    }

    @Test
    void who_does_not_report_in_time_is_rated_without_a_report() {
        CaseFileId year = appraisals.agreed(me, boss);
        open(year);
        IndicatorId indicator = indicator(year);
        as(me).run(() -> reports.save(year, 1, indicator, "11 laporan", "", 0));
        assertThat(period(boss, year, 1).realisations()).isEmpty();
        clock.set(LocalDate.of(2026, 4, 20));
        assertThat(SystemUser.call("test", clocks::tellWhatIsOver)).isEqualTo(1);
        assertThat(appraisals.messages(year, Messages.REPORT_TIME_OVER)).isEqualTo(1);
        assertRefused("error.appraisal.report-time-over", () -> appraisals.report(me, year, false));
        system(() -> flow.openRating(year));
        PeriodView rated = period(boss, year, 1);
        assertThat(rated).matches(period -> period.mayRate() && !period.reported());
        assertThat(rated.realisations()).extracting(Realisation::achieved).containsExactly("11 laporan");
        assertThat(facts(year))
                .extracting(TaskFact::name)
                .containsExactly("appraisal.fact.period", "appraisal.fact.report", "appraisal.fact.material");
    }

    @Test
    void a_report_says_something_of_each_indicator_and_two_windows_lose_nothing() {
        CaseFileId year = appraisals.agreed(me, boss);
        open(year);
        IndicatorId indicator = indicator(year);
        assertRefused("error.appraisal.report-incomplete", () -> appraisals.report(me, year, false));
        assertThat(as(me).call(() -> ratings.missingReport(year, 1))).containsExactly(indicator);
        long version = as(me).call(() -> reports.save(year, 1, indicator, "12 laporan", "", 0));
        assertRefused(PlanDesk.CHANGED_MEANWHILE, () -> as(me).run(() -> reports.save(year, 1, indicator, "9", "", 0)));
        as(me).run(() -> reports.save(year, 1, indicator, "12 laporan", "tepat waktu", version));
        appraisals.report(me, year, false);
        assertRefused("error.appraisal.not-reporting", () -> appraisals.report(me, year, false));
    }

    @Test
    void a_rating_that_is_not_as_expected_needs_reasons_and_comes_to_what_the_table_says() {
        CaseFileId year = appraisals.agreed(me, boss);
        open(year);
        report(year, 1);
        RatingDraft bare = new RatingDraft(
                Expectation.DI_ATAS,
                "",
                Expectation.DI_BAWAH,
                "",
                List.of(new ValueNote(CoreValue.HARMONIS, Expectation.DI_BAWAH, "")));
        long version = as(boss).call(() -> rater.save(year, 1, bare, 0));
        assertThat(as(boss).call(() -> ratings.missingRating(year, 1)))
                .extracting(RatingGap::part)
                .containsExactly("resultReason", "behaviourReason", "HARMONIS");
        assertRefused("error.appraisal.rating-incomplete", () -> appraisals.rate(boss, me, year, false));
        assertRefused(PlanDesk.CHANGED_MEANWHILE, () -> as(boss).run(() -> rater.save(year, 1, bare, 0)));
        RatingDraft whole = new RatingDraft(
                Expectation.DI_ATAS,
                "Melampaui semua target.",
                Expectation.DI_BAWAH,
                "Berulang kali kasar kepada warga.",
                List.of(new ValueNote(CoreValue.HARMONIS, Expectation.DI_BAWAH, "Dua keluhan warga.")));
        as(boss).run(() -> rater.save(year, 1, whole, version));
        assertThat(period(me, year, 1).rating()).isNull();
        appraisals.rate(boss, me, year, false);
        RatingView told = rating(me, year, 1);
        assertThat(told.rater()).isEqualTo("Atasan");
        // Good results do not outweigh bad behaviour: KURANG, never the mean of both.
        assertThat(told.explained())
                .isEqualTo(as(boss).call(() -> ratings.explain(year, 1, Expectation.DI_ATAS, Expectation.DI_BAWAH)))
                .matches(explained -> explained.predicate() == Predicate.KURANG
                        && explained.quadrant() == 4
                        && explained.ruleSet().equals("predikat-matrix.2022-02-03"));
        assertThat(as(me).call(() -> ratings.matrix(year, 1))).hasSize(9).contains(told.explained());
        assertRefused(
                "error.appraisal.not-rating", () -> as(boss).run(() -> rater.save(year, 1, bare, told.version())));
    }

    @Test
    void the_year_is_rated_by_itself_received_once_published_and_accepted_with_a_remark() {
        CaseFileId year = agreedLate();
        as(me).run(() -> changes.ask(year, "Target baru di akhir tahun."));
        open(year);
        assertThat(appraisals.messages(year, Messages.PLAN_CHANGE_DROPPED)).isEqualTo(1);
        assertThat(as(me).call(() -> plans.versions(year)))
                .extracting(version -> version.state())
                .containsExactly(PlanState.AGREED, PlanState.DROPPED);
        report(year, 0);
        rate(year, 0, Expectation.SESUAI, Expectation.DI_ATAS);
        assertThat(period(me, year, 0).rating()).isNull();
        assertThat(row().predicate()).isNull();
        assertThat(as(me).call(() -> ratings.outcome(year))).isEmpty();
        system(() -> flow.publish(year));
        system(() -> flow.publish(year));
        assertThat(rating(me, year, 0).explained())
                .extracting(explained -> explained.predicate())
                .isEqualTo(Predicate.BAIK);
        assertThat(row().state()).isEqualTo(YearState.PUBLISHED);
        appraisals.accept(me, year, "Terima kasih atas bimbingannya.");
        assertThat(SystemUser.call("test", () -> flow.close(year))).isFalse();
        assertThat(SystemUser.call("test", () -> flow.close(year))).isFalse();
        assertThat(row()).matches(row -> row.state() == YearState.ACCEPTED && row.predicate() == Predicate.BAIK);
        assertThat(as(boss).call(() -> ratings.outcome(year)).orElseThrow())
                .matches(outcome -> !outcome.bySilence() && outcome.remark().equals("Terima kasih atas bimbingannya."));
        system(() -> papers.issueEvaluation(year));
        system(() -> papers.issueEvaluation(year));
        assertThat(papers(me, year)).containsExactly("evaluasi-kinerja");
    }

    @Test
    void the_paper_of_a_changed_plan_takes_the_place_of_the_one_before() {
        CaseFileId year = appraisals.agreed(me, boss);
        system(() -> papers.issuePlan(year));
        as(me).run(() -> changes.ask(year, "Tugas baru sejak April."));
        clock.advance(java.time.Duration.ofDays(1));
        appraisals.submit(me, year);
        appraisals.agree(boss, me, year);
        system(() -> papers.issuePlan(year));
        system(() -> papers.issuePlan(year));
        assertThat(as(me).call(() -> letters.find(year)))
                .extracting(Letter::valid)
                .containsExactly(true, false);
    }

    /** A plan that was agreed in the last days of the year, so that no period is left but the year. */
    private CaseFileId agreedLate() {
        jdbc.sql("""
                        insert into decision.parameter (code, valid_from, value, source)
                        values ('appraisal.period-months', :from, 12, 'Uji') on conflict do nothing""").param("from", LocalDate.of(2026, 3, 2)).update();
        try {
            return appraisals.agreed(me, boss);
        } finally {
            jdbc.sql("delete from decision.parameter where code = 'appraisal.period-months' and value = 12")
                    .update();
        }
    }

    /** What the superior is told before rating a period. */
    private List<TaskFact> facts(CaseFileId year) {
        return java.util.Objects.requireNonNull(transaction.execute(reading -> facts.stream()
                .filter(feature -> feature.handles(AppraisalEmployeeProcess.PROCESS_ID, "Task_RatePeriod"))
                .flatMap(feature -> feature.of("Task_RatePeriod", year).stream())
                .toList()));
    }

    private void open(CaseFileId year) {
        clock.set(next(year).opensAt());
        system(() -> flow.openReport(year));
    }

    private void report(CaseFileId year, int period) {
        as(me).run(() -> reports.save(year, period, indicator(year), "12 laporan", "", 0));
        appraisals.report(me, year, period == 0);
        system(() -> flow.openRating(year));
    }

    private void rate(CaseFileId year, int period, Expectation result, Expectation behaviour) {
        String reason = "Selalu siap membantu warga.";
        as(boss).run(() -> rater.save(year, period, new RatingDraft(result, reason, behaviour, reason, List.of()), 0));
        appraisals.rate(boss, me, year, period == 0);
    }

    private NextPeriod next(CaseFileId year) {
        return SystemUser.call("test", () -> flow.nextPeriod(year));
    }

    private static NextPeriod opening(String stage, int period, LocalDate day) {
        return new NextPeriod(
                stage,
                period,
                day.atTime(LocalTime.of(8, 0)).atZone(TestClock.ZONE).toInstant());
    }

    private IndicatorId indicator(CaseFileId year) {
        return as(me).call(() -> plans.agreed(year))
                .orElseThrow()
                .results()
                .getFirst()
                .indicators()
                .getFirst()
                .id();
    }

    private PeriodView period(EmployeeId who, CaseFileId year, int number) {
        return as(who).call(() -> ratings.period(year, number));
    }

    private RatingView rating(EmployeeId who, CaseFileId year, int number) {
        RatingView rating = period(who, year, number).rating();
        assertThat(rating).isNotNull();
        return java.util.Objects.requireNonNull(rating);
    }

    private YearRow row() {
        return as(me).call(pages::mine).getFirst();
    }

    private List<String> papers(EmployeeId who, CaseFileId year) {
        return as(who).call(() -> letters.find(year)).stream().map(Letter::kind).toList();
    }

    private static void system(Runnable action) {
        SystemUser.run("test", action);
    }

    private static As as(@Nullable EmployeeId who) {
        return As.employee(java.util.Objects.requireNonNull(who));
    }

    private static void assertRefused(String key, ThrowingCallable way) {
        assertThatThrownBy(way).isInstanceOf(DomainException.class).hasMessage(key);
    }
}

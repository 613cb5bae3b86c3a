package id.alur.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.training.TrainingRoles;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-111: the ledger of lesson hours. */
@CoreTest
class LearningServiceTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);

    @Autowired
    LearningService service;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Learners city;

    @BeforeEach
    void a_team() {
        city = new Learners(people, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday to Monday: two working days; so are Friday to Wednesday with two holidays between.
        "KLS-SEM, 2026-02-06, 2026-02-09, 8",
        "KLS-WS,  2026-02-06, 2026-02-09, 10",
        "KLS-WS,  2026-02-06, 2026-02-06, 5",
        "KLS-WS,  2026-02-13, 2026-02-18, 10",
        // It ends or begins on a day off, so it is held on that day.
        "KLS-WS,  2026-02-06, 2026-02-08, 15",
        "KLS-WS,  2026-02-07, 2026-02-10, 20",
        // ... and the weekend in the middle is free all the same.
        "KLS-WS,  2026-02-04, 2026-02-14, 45",
        // Held on days off altogether.
        "KLS-WS,  2026-02-07, 2026-02-08, 10",
        // Long before the calendar begins: weekdays.
        "KLS-WS,  2019-03-01, 2019-03-04, 10",
        // Forms that do not count by day.
        "NON-PAT, 2026-02-06, 2026-02-09, 10",
    })
    void a_form_that_counts_by_day_counts_working_days(String form, LocalDate starts, LocalDate ends, int counted) {
        post(Learners.entry(city.employee, form, null, starts, ends, 1));
        assertThat(jp(ends.getYear())).isEqualTo(counted);
    }

    @Test
    void in_a_unit_that_works_six_days_saturday_counts() {
        jdbc.sql("""
                        update personnel.unit set work_week = 6
                        where id = (select p.unit_id from personnel.employee e join personnel.position p on p.id = e.position_id
                                    where e.id = :id)""").param("id", city.employee.value()).update();
        LocalDate friday = LocalDate.of(2026, 2, 6);
        post(Learners.entry(city.employee, "KLS-WS", null, friday, friday.plusDays(3), 1));
        assertThat(jp(2026)).as("Friday, Saturday and Monday").isEqualTo(15);
    }

    private int jp(int year) {
        return As.employee(city.employee)
                .call(() -> service.standing(city.employee, year))
                .jp();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // form, JP of the programme, days, sessions, counted
                "PDK,     -,   700, 1, 20",
                "KLS-STR, 905, 110, 1, 905",
                "KLS-MAN, 30,  4,   1, 30",
                "KLS-TEK, 40,  5,   1, 40",
                "KLS-FUN, 120, 15,  1, 120",
                "KLS-SOS, 16,  2,   1, 16",
                "KLS-SEM, 99,  2,   1, 8",
                "KLS-WS,  -,   3,   1, 15",
                "KLS-KUR, 24,  3,   1, 24",
                "KLS-PEN, 10,  1,   1, 10",
                "KLS-BIM, -,   1,   1, 5",
                "KLS-SOC, -,   2,   1, 6",
                "NON-COA, -,   1,   3, 6",
                "NON-COA, -,   1,   9, 8",
                "NON-MEN, -,   1,   1, 2",
                "NON-MEN, -,   1,   9, 8",
                "NON-ELE, 12,  1,   1, 12",
                "NON-PJJ, 18,  6,   1, 18",
                "NON-DET, -,   30,  1, 20",
                "NON-OUT, -,   1,   1, 2",
                "NON-PAT, -,   3,   1, 10",
                "NON-TUK, -,   60,  1, 20",
                "NON-MAN, -,   1,   1, 2",
                "NON-KOM, -,   1,   1, 2",
                "NON-BIM, -,   5,   1, 2",
                "NON-MAG, -,   60,  1, 20",
            })
    void hours_follow_from_the_conversion_table_of_the_form(
            String form, @Nullable Integer programme, int days, int sessions, int counted) {
        LocalDate thursday = FEBRUARY.plusDays(2);
        post(Learners.entry(city.employee, form, programme, thursday.minusDays(days - 1L), thursday, sessions));
        assertThat(standing(city.employee).jp()).isEqualTo(counted);
    }

    @Test
    void the_table_has_the_24_forms_of_the_law_and_no_others() {
        assertThat(As.employee(city.employee).call(service::conversions))
                .extracting(JpConversion::formCode)
                .containsExactlyInAnyOrder(
                        "PDK", "KLS-STR", "KLS-MAN", "KLS-TEK", "KLS-FUN", "KLS-SOS", "KLS-SEM", "KLS-WS", "KLS-KUR",
                        "KLS-PEN", "KLS-BIM", "KLS-SOC", "NON-COA", "NON-MEN", "NON-ELE", "NON-PJJ", "NON-DET",
                        "NON-OUT", "NON-PAT", "NON-TUK", "NON-MAN", "NON-KOM", "NON-BIM", "NON-MAG");
    }

    @Test
    void coaching_counts_no_more_in_a_month_than_its_limit_and_again_in_the_next() {
        LocalDate january = LocalDate.of(2026, 1, 31);
        post(Learners.entry(city.employee, "NON-COA", null, FEBRUARY, FEBRUARY, 3));
        post(Learners.entry(city.employee, "NON-COA", null, FEBRUARY, FEBRUARY, 3));
        post(Learners.entry(city.employee, "NON-COA", null, FEBRUARY, FEBRUARY, 3));
        assertThat(standing(city.employee).jp()).isEqualTo(8);
        post(Learners.entry(city.employee, "NON-COA", null, january, january, 3));
        post(Learners.entry(city.employee, "NON-MEN", null, FEBRUARY, FEBRUARY, 1));
        assertThat(standing(city.employee).jp()).isEqualTo(16);
    }

    @Test
    void hours_count_for_the_year_of_the_last_day() {
        post(Learners.entry(city.employee, "KLS-TEK", 40, LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 2), 1));
        assertThat(standing(city.employee).jp()).isEqualTo(40);
        assertThat(standing(city.employee, 2025).jp()).isZero();
    }

    @Test
    void the_same_training_is_posted_once() {
        NewLedgerEntry entry = Learners.elearning(city.employee, 10, FEBRUARY);
        assertThat(post(entry)).isTrue();
        assertThat(post(entry)).isFalse();
        assertThat(standing(city.employee).jp()).isEqualTo(10);
    }

    @Test
    void the_same_training_from_many_threads_is_posted_once() throws Exception {
        NewLedgerEntry entry = Learners.elearning(city.employee, 10, FEBRUARY);
        List<Callable<Boolean>> posts = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> post(entry))
                .toList();
        assertThat(Race.all(posts)).filteredOn(posted -> posted).hasSize(1);
        assertThat(standing(city.employee).jp()).isEqualTo(10);
    }

    @Test
    void the_same_number_with_other_content_is_refused() {
        NewLedgerEntry entry = Learners.elearning(city.employee, 10, FEBRUARY);
        post(entry);
        NewLedgerEntry other = new NewLedgerEntry(
                city.colleague,
                entry.source(),
                entry.externalId(),
                "NON-ELE",
                entry.title(),
                "LAN",
                FEBRUARY,
                FEBRUARY,
                10,
                1,
                null,
                null,
                null,
                null);
        assertRefused("error.learning.posted-differently", () -> post(other));
    }

    @Test
    void what_has_not_ended_or_lacks_its_hours_or_has_no_known_form_is_refused() {
        assertRefused(
                "error.learning.not-finished",
                () -> post(Learners.elearning(city.employee, 10, LocalDate.of(2026, 3, 3))));
        assertRefused(
                "error.learning.jp-missing",
                () -> post(Learners.entry(city.employee, "KLS-TEK", null, FEBRUARY, FEBRUARY, 1)));
        assertRefused(
                "error.learning.form-unknown",
                () -> post(Learners.entry(city.employee, "BENTUK-LAIN", 10, FEBRUARY, FEBRUARY, 1)));
    }

    @Test
    void a_mistake_is_taken_back_by_a_counter_entry_and_both_stay_to_be_seen() {
        post(Learners.elearning(city.employee, 10, FEBRUARY));
        LedgerEntryId wrong = entryOf(city.employee);
        officer().run(() -> service.correct(wrong, "Sertifikat milik orang lain."));
        assertThat(standing(city.employee).jp()).isZero();
        assertThat(standing(city.employee).lastTraining()).isNull();
        assertThat(jdbc.sql("select jp from training.jp_entry where employee_id = :id order by jp")
                        .param("id", city.employee.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(-10, 10);
        assertRefused("error.learning.corrected-before", () -> officer()
                .run(() -> service.correct(wrong, "Sertifikat milik orang lain.")));
        assertRefused("error.learning.reason-length", () -> officer().run(() -> service.correct(wrong, "salah")));
    }

    @Test
    void no_row_of_the_ledger_is_ever_changed_or_removed() {
        post(Learners.elearning(city.employee, 10, FEBRUARY));
        for (String attempt : List.of("update training.jp_entry set jp = 99", "delete from training.jp_entry")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append only");
        }
    }

    @Test
    void the_standing_says_floor_or_cap_with_their_exceptions() {
        post(Learners.elearning(city.employee, 19, FEBRUARY));
        assertThat(standing(city.employee))
                .satisfies(standing -> assertThat(standing.floor()).isEqualTo(20))
                .satisfies(standing -> assertThat(standing.cap()).isNull())
                .satisfies(standing -> assertThat(standing.below()).isTrue())
                .satisfies(standing -> assertThat(standing.lastTraining()).isEqualTo(FEBRUARY));
        assertThat(reason(city.employee)).isEqualTo("training.reason.quota.pns-below");
        city.kind(city.employee, "PPPK");
        assertThat(standing(city.employee).cap()).isEqualTo(24);
        assertThat(standing(city.employee).floor()).isNull();
        assertThat(reason(city.employee)).isEqualTo("training.reason.quota.pppk-within");
        city.post(city.employee, "MADYA", null, null);
        assertThat(standing(city.employee).cap()).isNull();
        assertThat(reason(city.employee)).isEqualTo("training.reason.quota.pppk-exempt");
        city.kind(city.employee, "CPNS");
        assertThat(reason(city.employee)).isEqualTo("training.reason.quota.cpns");
    }

    @Test
    void every_post_and_every_correction_leaves_an_audit_row() {
        post(Learners.elearning(city.employee, 10, FEBRUARY));
        officer().run(() -> service.correct(entryOf(city.employee), "Sertifikat milik orang lain."));
        assertThat(jdbc.sql(
                                "select action from audit.entry where object_type = 'jp_entry' and details ->> 'employee' = :id order by id")
                        .param("id", city.employee.toString())
                        .query(String.class)
                        .list())
                .containsExactly("learning.post", "learning.correct");
    }

    private boolean post(NewLedgerEntry entry) {
        return SystemUser.call("test", () -> service.post(entry));
    }

    private Standing standing(EmployeeId who) {
        return standing(who, 2026);
    }

    private Standing standing(EmployeeId who, int year) {
        return As.employee(who).call(() -> service.standing(who, year));
    }

    private String reason(EmployeeId who) {
        return standing(who).quota().reasons().getFirst().key();
    }

    private As officer() {
        return As.employee(city.head, TrainingRoles.BKPSDM_TRAINING);
    }

    private LedgerEntryId entryOf(EmployeeId who) {
        return new LedgerEntryId(
                jdbc.sql("select id from training.jp_entry where employee_id = :id and corrects_id is null")
                        .param("id", who.value())
                        .query(java.util.UUID.class)
                        .single());
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                        .isEqualTo(key));
    }
}

package id.alur.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.document.DocumentService;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.training.Rating;
import id.alur.training.StudyTerms;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables asked with what register and ledger say of a person. */
@CoreTest
class LearningRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    LearningRules rules;

    @Autowired
    LearningService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    TrainingRequestService requestService;

    @Autowired
    DocumentService documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Learners city;
    private Requests requests;

    @BeforeEach
    void a_team_and_courses() {
        city = new Learners(people, jdbc);
        requests = new Requests(catalogue, requestService, documents, jdbc);
    }

    @Test
    void a_pppk_may_reach_24_hours_and_no_more_unless_the_training_is_mandatory() {
        city.kind(city.employee, "PPPK");
        posted(18);
        assertThat(quota(Requests.FREE).code()).isEqualTo("AT_CAP");
        posted(1);
        assertThat(quota(Requests.FREE).code()).isEqualTo("REJECT_OVER_CAP");
        assertThat(quota(Requests.FREE).obstacles()).containsExactly("training.reason.quota.pppk-over");
        trait(Requests.FREE, "MANDATORY");
        assertThat(quota(Requests.FREE).allowed()).isTrue();
        jdbc.sql("delete from training.course_trait").update();
    }

    @Test
    void hours_asked_for_elsewhere_count_as_taken() {
        city.kind(city.employee, "PPPK");
        assertThat(quota(Requests.FREE).allowed()).isTrue();
        // As a PNS, who has no cap, because the submission itself asks the rule.
        city.kind(city.employee, "PNS");
        requests.submit(city.employee, Requests.OTHER);
        city.kind(city.employee, "PPPK");
        assertThat(quota(Requests.FREE).code()).isEqualTo("REJECT_OVER_CAP");
    }

    @Test
    void hours_count_in_the_year_in_which_they_will_be_booked_and_not_in_that_of_asking() {
        city.kind(city.employee, "PPPK");
        posted(20);
        assertThat(quota(Requests.FREE).code()).isEqualTo("REJECT_OVER_CAP");
        assertThat(quotaIn(2027).code()).isEqualTo("WITHIN_CAP");
        assertThat(quotaFrom(LocalDate.of(2026, 12, 30)).code())
                .as("begun in this year, ended in the next")
                .isEqualTo("WITHIN_CAP");
    }

    @Test
    void hours_approved_for_next_year_take_that_years_room_and_none_of_this_years() {
        requests.startOn(LocalDate.of(2027, 2, 1));
        CaseFileId february = requests.submit(city.employee, Requests.OTHER);
        jdbc.sql("update training.request set state = 'APPROVED' where case_id = :id")
                .param("id", february.value())
                .update();
        city.kind(city.employee, "PPPK");
        assertThat(quota(Requests.FREE).allowed()).isTrue();
        assertThat(quotaIn(2027).code()).isEqualTo("REJECT_OVER_CAP");
        assertThat(quotaIn(2028).allowed()).isTrue();
    }

    @Test
    void a_course_of_this_year_may_be_attended_again_in_the_next() {
        Course course = course(Requests.FREE);
        SystemUser.run(
                "test",
                () -> service.post(NewLedgerEntry.ofCase(
                        new CaseFileId(UUID.randomUUID()),
                        city.employee,
                        course.id(),
                        "NON-ELE",
                        "Dasar keamanan siber",
                        "BSSN",
                        TODAY,
                        TODAY,
                        6,
                        null,
                        null)));
        assertThat(eligibility(course, 2026).obstacles()).containsExactly("training.reason.eligibility.this-year");
        assertThat(eligibility(course, 2027).obstacles()).isEmpty();
    }

    @Test
    void a_request_of_the_time_without_dates_ended_with_its_approval() {
        var caseId = requests.submit(city.employee, Requests.OTHER);
        jdbc.sql("""
                        update training.request set state = 'APPROVED', cost = null, starts_on = null, ends_on = null
                        where case_id = :id""").param("id", caseId.value()).update();
        city.kind(city.employee, "PPPK");
        assertThat(quota(Requests.FREE).allowed()).isTrue();
    }

    @Test
    void a_running_request_whose_form_is_not_known_any_more_counts_its_own_hours() {
        requests.submit(city.employee, Requests.OTHER);
        jdbc.sql("update training.course set form_code = 'BENTUK-DIHAPUS' where code = :code")
                .param("code", Requests.OTHER)
                .update();
        city.kind(city.employee, "PPPK");
        assertThat(quota(Requests.FREE).code()).isEqualTo("REJECT_OVER_CAP");
    }

    @Test
    void a_pns_is_never_stopped_by_hours() {
        posted(500);
        assertThat(quota(Requests.FULL_ROUTE).code()).isEqualTo("MEETS");
        assertThat(quota(Requests.FULL_ROUTE).allowed()).isTrue();
    }

    @Test
    void a_cpns_attends_latsar_only() {
        city.kind(city.employee, "CPNS");
        assertThat(quota(Requests.FREE).obstacles()).containsExactly("training.reason.quota.cpns-other");
        trait(Requests.FREE, "LATSAR");
        assertThat(quota(Requests.FREE).allowed()).isTrue();
        jdbc.sql("delete from training.course_trait").update();
    }

    @Test
    void the_same_course_twice_and_a_training_without_a_gap_are_refused_together() {
        requests.submit(city.employee, Requests.FREE);
        Verdict verdict = ask(() ->
                rules.eligibility(city.employee, course(Requests.FREE), false, StudyTerms.UNKNOWN, RuleDays.on(TODAY)));
        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.obstacles())
                .containsExactly("training.reason.eligibility.no-gap", "training.reason.eligibility.running");
    }

    @Test
    void a_study_assignment_needs_service_before_it_and_years_after_it() {
        jdbc.sql("update training.course set course_class = 'TUGAS_BELAJAR' where code = :code")
                .param("code", Requests.LEADERSHIP)
                .update();
        city.nip(city.employee, "198609262015051001");
        city.post(city.employee, "PELAKSANA", "III/a", LocalDate.of(1986, 9, 26));
        StudyTerms twoYears = new StudyTerms(24, true, true, Rating.BAIK, false, null);
        assertThat(study(twoYears).obstacles()).isEmpty();
        assertThat(study(twoYears).needsCheck()).isFalse();
        assertThat(study(StudyTerms.UNKNOWN).allowed()).isTrue();
        assertThat(study(StudyTerms.UNKNOWN).needsCheck()).isTrue();
        // Born 1974, retires in 2032: 72 months from September 2026 on, 78 from today.
        city.post(city.employee, "PELAKSANA", "III/a", LocalDate.of(1974, 9, 26));
        assertThat(study(twoYears).obstacles()).isEmpty();
        city.post(city.employee, "PELAKSANA", "III/a", LocalDate.of(1974, 3, 1));
        assertThat(study(twoYears).obstacles()).containsExactly("training.reason.eligibility.study-remaining");
        assertThat(study(new StudyTerms(24, false, true, Rating.BAIK, false, null))
                        .obstacles())
                .isEmpty();
        city.nip(city.employee, "197403012025051001");
        assertThat(study(new StudyTerms(24, false, true, Rating.KURANG, true, null))
                        .obstacles())
                .containsExactly(
                        "training.reason.eligibility.study-service",
                        "training.reason.eligibility.study-predikat",
                        "training.reason.eligibility.study-discipline");
        jdbc.sql("update training.course set course_class = 'LEADERSHIP' where code = :code")
                .param("code", Requests.LEADERSHIP)
                .update();
    }

    @Test
    void pkn_two_looks_at_post_rank_time_and_age() {
        // JPT pratama retire at 60: born 2 October 1967, 19 months are left.
        city.post(city.employee, "PRATAMA", "IV/b", LocalDate.of(1967, 10, 2));
        assertThat(pkn2(null).code()).isEqualTo("ELIGIBLE");
        city.post(city.employee, "PRATAMA", "IV/b", LocalDate.of(1967, 8, 2));
        assertThat(pkn2(null).obstacles()).containsExactly("training.reason.leadership.pkn2-retirement");
        city.post(city.employee, "ADMINISTRATOR", "IV/a", LocalDate.of(1970, 3, 3));
        assertThat(pkn2(42).code()).isEqualTo("ELIGIBLE");
        assertThat(pkn2(41).allowed()).isFalse();
        assertThat(pkn2(null).needsCheck()).isTrue();
        city.post(city.employee, "ADMINISTRATOR", "IV/a", LocalDate.of(1970, 3, 2));
        assertThat(pkn2(42).obstacles()).containsExactly("training.reason.leadership.pkn2-age");
        city.post(city.employee, "ADMINISTRATOR", "III/d", LocalDate.of(1980, 1, 1));
        assertThat(pkn2(60).obstacles()).containsExactly("training.reason.leadership.pkn2-grade");
        city.post(city.employee, "AHLI_MADYA", "IV/a", LocalDate.of(1980, 1, 1));
        assertThat(pkn2(30).code()).isEqualTo("ELIGIBLE");
        assertThat(pkn2(29).obstacles()).containsExactly("training.reason.leadership.pkn2-madya-months");
    }

    @ParameterizedTest
    @CsvSource({
        "1, BAIK, MEDIUM",
        "1, BUTUH_PERBAIKAN, HIGH",
        "0, KURANG, MEDIUM",
        "0, SANGAT_KURANG, MEDIUM",
        "3, KURANG, HIGH"
    })
    void a_poor_rating_raises_the_urgency_by_one_step_up_to_high(int gap, Rating rating, FundingPriority level) {
        posted(20);
        assertThat(ask(() -> rules.gapPriority(city.employee, gap, rating, TODAY))
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MADYA", "UTAMA"})
    void a_pppk_in_a_high_leading_post_has_no_cap(String level) {
        city.kind(city.employee, "PPPK");
        city.post(city.employee, level, null, null);
        posted(24);
        assertThat(quota(Requests.FREE).code()).isEqualTo("NO_CAP");
        city.post(city.employee, "PRATAMA", null, null);
        assertThat(quota(Requests.FREE).code()).isEqualTo("REJECT_OVER_CAP");
    }

    @Test
    void the_urgency_of_a_gap_names_every_rule_that_spoke() {
        Priority never = priority(0);
        assertThat(never.level()).isEqualTo(FundingPriority.HIGH);
        assertThat(never.reasons())
                .containsExactly("training.why.gap-none", "training.why.below-floor", "training.why.long-ago");
        posted(20);
        assertThat(priority(0).level()).isEqualTo(FundingPriority.LOW);
        assertThat(priority(1).level()).isEqualTo(FundingPriority.MEDIUM);
        assertThat(priority(2).reasons()).containsExactly("training.why.gap-wide");
    }

    @Test
    void two_years_without_training_are_counted_to_the_day() {
        SystemUser.run("test", () -> service.post(Learners.elearning(city.employee, 10, LocalDate.of(2024, 3, 2))));
        assertThat(priority(1).reasons()).doesNotContain("training.why.long-ago");
        assertThat(ask(() -> rules.gapPriority(city.employee, 1, null, TODAY.plusDays(1)))
                        .reasons())
                .contains("training.why.long-ago");
    }

    @Test
    void an_answer_is_kept_with_the_case_it_concerns() {
        var caseId = requests.submit(city.employee, Requests.FULL_ROUTE);
        Priority answer = priority(1);
        As.employee(city.employee)
                .run(() -> transaction.executeWithoutResult(tx -> rules.keep(caseId, answer.evaluation())));
        assertThat(jdbc.sql("select rule_set from casefile.decision_evaluation where case_id = :id")
                        .param("id", caseId.value())
                        .query(String.class)
                        .list())
                .contains("gap-priority.2026-01-01");
    }

    private void posted(int jp) {
        SystemUser.run("test", () -> service.post(Learners.elearning(city.employee, jp, TODAY)));
    }

    private void trait(String course, String trait) {
        jdbc.sql(
                        "insert into training.course_trait (course_code, trait, valid_from, source) values (:course, :trait, '2026-01-01', 'Uji')")
                .param("course", course)
                .param("trait", trait)
                .update();
    }

    private Verdict quota(String course) {
        return ask(() -> rules.quota(city.employee, course(course), RuleDays.on(TODAY)));
    }

    private Verdict quotaIn(int year) {
        return ask(() -> rules.quota(
                city.employee,
                course(Requests.FREE),
                new RuleDays(TODAY, LocalDate.of(year, 2, 5), LocalDate.of(year, 2, 5))));
    }

    private Verdict quotaFrom(LocalDate startsOn) {
        Course course = course(Requests.ABROAD);
        return ask(() -> rules.quota(city.employee, course, RuleDays.of(course.data(), startsOn, TODAY)));
    }

    private Verdict eligibility(Course course, int year) {
        RuleDays days = new RuleDays(TODAY, LocalDate.of(year, 2, 5), LocalDate.of(year, 2, 5));
        return ask(() -> rules.eligibility(city.employee, course, true, StudyTerms.UNKNOWN, days));
    }

    private Verdict study(StudyTerms terms) {
        return ask(
                () -> rules.eligibility(city.employee, course(Requests.LEADERSHIP), true, terms, RuleDays.on(TODAY)));
    }

    private Verdict pkn2(@Nullable Integer monthsInPost) {
        return ask(() -> rules.leadership(city.employee, Programme.PKN_II, monthsInPost, TODAY));
    }

    private Priority priority(int gap) {
        return ask(() -> rules.gapPriority(city.employee, gap, null, TODAY));
    }

    private <T> T ask(Supplier<T> question) {
        return As.employee(city.employee).call(question);
    }

    private Course course(String code) {
        return As.employee(city.employee)
                .call(() -> catalogue.find(requests.course(code)))
                .orElseThrow();
    }
}

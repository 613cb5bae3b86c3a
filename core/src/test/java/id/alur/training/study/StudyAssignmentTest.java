package id.alur.training.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.document.DocumentService;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.finish.TrainingFinish;
import id.alur.training.learning.Learners;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.Verdict;
import id.alur.training.request.RequestOutlook;
import id.alur.training.request.Requests;
import id.alur.training.request.StudyOutlook;
import id.alur.training.request.TrainingRequestService;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-116: what a study assignment asks for, who may have one, and the service bond after it. */
@CoreTest
class StudyAssignmentTest {

    /** First day of the studies of this test, {@link Requests#DAYS_AHEAD} days ahead. */
    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 16);

    @Autowired
    TrainingRequestService service;

    @Autowired
    TrainingFinish finish;

    @Autowired
    StudyPages pages;

    @Autowired
    ServiceBonds bonds;

    @Autowired
    LearningPages learning;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Learners city;
    private Requests requests;
    private EmployeeId applicant;

    @BeforeEach
    void an_applicant_in_service_since_2015() {
        city = new Learners(people, jdbc);
        requests = new Requests(catalogue, service, documents, jdbc);
        applicant = city.employee;
        serves("201501");
        born(LocalDate.of(1990, 1, 1));
    }

    @Test
    void the_terms_are_kept_with_the_request_and_last_for_the_months_of_the_study() {
        CaseFileId caseId = requests.submit(applicant, Requests.STUDY);
        Study study = As.employee(applicant).call(() -> pages.of(caseId)).orElseThrow();
        assertThat(study.mode()).isEqualTo(StudyMode.RELEASED);
        assertThat(study.funding()).isEqualTo(StudyFunding.APBD);
        assertThat(study.months()).isEqualTo(24);
        assertThat(study.institution()).isEqualTo("Universitas Negeri");
        assertThat(study.programmeOr("?")).isEqualTo("S-2 Administrasi Publik");
        assertThat(terms(caseId))
                .containsEntry("cost", "45000000")
                .containsEntry("starts_on", "2026-03-16")
                .containsEntry("ends_on", "2028-03-15");
        assertThat(jdbc.sql("select data ->> 'studyMode' from casefile.submission where case_id = :id")
                        .param("id", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("RELEASED");
    }

    @ParameterizedTest
    @EnumSource(names = "APBD", mode = EnumSource.Mode.EXCLUDE)
    void a_study_that_others_pay_costs_the_city_nothing(StudyFunding funding) {
        assertThat(terms(submit(Map.of("studyFunding", funding.name())))).containsEntry("cost", "0");
    }

    @Test
    void a_study_without_its_terms_is_refused_with_every_fault_and_an_ordinary_course_needs_none() {
        Map<String, Object> form = requests.form(applicant, Requests.STUDY);
        form.keySet().removeAll(List.of("studyMode", "studyFunding", "lastRating"));
        form.put("notUnderDiscipline", false);
        assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                .isInstanceOfSatisfying(FormRefusedException.class, refused -> assertThat(refused.errors())
                        .extracting("key")
                        .containsExactlyInAnyOrder("studyMode", "studyFunding", "lastRating", "notUnderDiscipline"));
        CaseFileId ordinary = requests.submit(applicant, Requests.FULL_ROUTE);
        assertThat(As.employee(applicant).call(() -> pages.of(ordinary))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"202503, true", "202504, false"})
    void a_year_of_service_is_counted_to_the_month(String appointed, boolean allowed) {
        serves(appointed);
        assertThat(obstacles(Map.of()).contains("training.reason.eligibility.study-service"))
                .isNotEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        // 3 x 24 months before the birthday on which service ends at 58, from the first day of the study.
        "RELEASED, 1974-03-16, true",
        "RELEASED, 1974-03-15, false",
        "ON_DUTY,  1972-03-16, true",
        "ON_DUTY,  1972-03-15, false",
    })
    void the_years_to_retirement_are_counted_from_the_first_day_of_the_study(
            StudyMode mode, LocalDate birth, boolean allowed) {
        born(birth);
        assertThat(obstacles(Map.of("studyMode", mode.name())).contains("training.reason.eligibility.study-remaining"))
                .isNotEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1972-03-16, true", "1972-03-15, false"})
    void a_teacher_serves_until_60(LocalDate birth, boolean allowed) {
        jdbc.sql("""
                        update personnel.position set family = 'FUNGSIONAL', level = 'AHLI_MUDA', teacher = true
                        where id = (select position_id from personnel.employee where id = :id)""").param("id", applicant.value()).update();
        born(birth);
        assertThat(obstacles(Map.of("studyMode", "RELEASED")).contains("training.reason.eligibility.study-remaining"))
                .isNotEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"SANGAT_BAIK, true", "BAIK, true", "BUTUH_PERBAIKAN, false", "KURANG, false", "SANGAT_KURANG, false"})
    void the_last_rating_is_at_least_good(String rating, boolean allowed) {
        assertThat(obstacles(Map.of("lastRating", rating)).contains("training.reason.eligibility.study-predikat"))
                .isNotEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "C, true", "BAIK, true", "UNGGUL, true"})
    void the_programme_is_accredited(String accreditation, boolean allowed) {
        jdbc.sql("update training.course set study_accreditation = :accreditation where code = :code")
                .param("accreditation", accreditation)
                .param("code", Requests.STUDY)
                .update();
        assertThat(obstacles(Map.of()).contains("training.reason.eligibility.study-accreditation"))
                .isNotEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"PPPK", "CPNS"})
    void it_is_for_civil_servants_only(String kind) {
        city.kind(applicant, kind);
        assertThat(outlook(Map.of()).obstacle()).isPresent();
        assertThat(obstacles(Map.of())).contains("training.reason.eligibility.study-pns-only");
        assertThatThrownBy(() -> requests.submit(applicant, Requests.STUDY)).isInstanceOf(DomainException.class);
    }

    @Test
    void what_is_not_said_yet_is_checked_and_does_not_forbid() {
        RequestOutlook outlook = As.employee(applicant).call(() -> service.outlook(requests.course(Requests.STUDY)));
        assertThat(outlook.obstacle()).isEmpty();
        assertThat(outlook.reasons())
                .filteredOn(reason -> reason.effect() == Verdict.Effect.CHECK)
                .extracting(Verdict.Reason::key)
                .contains(
                        "training.reason.eligibility.study-length-unknown",
                        "training.reason.eligibility.study-discipline-unknown",
                        "training.reason.eligibility.study-predikat-unknown");
        assertThat(Objects.requireNonNull(outlook.study()).bondMonths()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "RELEASED, APBD, 48",
        "RELEASED, SPONSOR, 48",
        "RELEASED, SELF, 24",
        "ON_DUTY, APBD, 24",
        "ON_DUTY, SPONSOR, 24",
        "ON_DUTY, SELF, 24"
    })
    void the_bond_to_come_is_said_before_it_is_asked_for(String mode, String funding, int months) {
        StudyOutlook study = Objects.requireNonNull(
                outlook(Map.of("studyMode", mode, "studyFunding", funding)).study());
        assertThat(study.bondMonths()).isEqualTo(months);
    }

    @Test
    void the_factor_is_the_one_that_holds_on_the_day() {
        jdbc.sql("insert into decision.parameter values ('study.bond-factor-released', '2026-03-10', 3, 'Uji')")
                .update();
        try {
            assertThat(factor(LocalDate.of(2026, 3, 9))).isEqualTo(2);
            assertThat(factor(LocalDate.of(2026, 3, 10))).isEqualTo(3);
        } finally {
            jdbc.sql("delete from decision.parameter where source = 'Uji'").update();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2026-03-01, false"})
    void an_earlier_bond_is_said_until_its_last_day_and_forbids_nothing(LocalDate until, boolean runs) {
        bond(applicant, until);
        RequestOutlook outlook = outlook(Map.of());
        assertThat(outlook.obstacle()).isEmpty();
        assertThat(outlook.reasons().stream()
                        .map(Verdict.Reason::key)
                        .toList()
                        .contains("training.reason.eligibility.study-in-bond"))
                .isEqualTo(runs);
        CaseFileId caseId = requests.submit(applicant, Requests.STUDY);
        assertThat(As.employee(applicant)
                        .call(() -> pages.of(caseId))
                        .orElseThrow()
                        .boundUntil())
                .isEqualTo(runs ? until : null);
    }

    @ParameterizedTest
    @CsvSource({"RELEASED, true", "ON_DUTY, false"})
    void who_is_released_for_a_study_attends_nothing_else_and_who_stays_at_the_post_may(String mode, boolean engaged) {
        submit(Map.of("studyMode", mode));
        Map<String, Object> form = requests.form(applicant, Requests.FULL_ROUTE);
        if (engaged) {
            assertThatThrownBy(() -> As.employee(applicant).call(() -> service.submit(form)))
                    .isInstanceOf(FormRefusedException.class);
        } else {
            As.employee(applicant).call(() -> service.submit(form));
        }
    }

    @Test
    void a_finished_study_binds_once_from_the_day_after_graduation() {
        CaseFileId caseId = requests.submit(applicant, Requests.STUDY);
        graduates(caseId, LocalDate.of(2028, 2, 29));
        clock.set(LocalDate.of(2028, 3, 20));
        SystemUser.run("test", () -> finish.post(caseId));
        SystemUser.run("test", () -> finish.post(caseId));
        List<ServiceBond> bound = As.employee(applicant)
                .call(() -> learning.person(applicant, 2028))
                .bonds();
        assertThat(bound).singleElement().satisfies(bond -> {
            assertThat(bond.startsOn()).isEqualTo(LocalDate.of(2028, 3, 1));
            assertThat(bond.endsOn()).isEqualTo(LocalDate.of(2032, 2, 29));
            assertThat(bond.months()).isEqualTo(48);
            assertThat(bond.programme()).isEqualTo("S-2 Administrasi Publik");
            assertThat(bond.holdsOn(LocalDate.of(2032, 2, 29))).isTrue();
            assertThat(bond.holdsOn(LocalDate.of(2032, 3, 1))).isFalse();
        });
        assertThat(jdbc.sql("select year || ' ' || jp from training.jp_entry where case_id = :id")
                        .param("id", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("2028 20");
        assertThat(jdbc.sql("select kind from notification.notice where recipient_id = :id")
                        .param("id", applicant.value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsOnlyOnce("training-bond-started");
    }

    @Test
    void a_later_parameter_does_not_lengthen_what_was_decided() {
        CaseFileId caseId = requests.submit(applicant, Requests.STUDY);
        graduates(caseId, LocalDate.of(2028, 3, 15));
        jdbc.sql("insert into decision.parameter values ('study.bond-factor-released', '2027-01-01', 3, 'Uji')")
                .update();
        try {
            clock.set(LocalDate.of(2028, 3, 20));
            SystemUser.run("test", () -> finish.post(caseId));
        } finally {
            jdbc.sql("delete from decision.parameter where source = 'Uji'").update();
        }
        assertThat(As.employee(applicant)
                        .call(() -> learning.person(applicant, 2028))
                        .bonds())
                .singleElement()
                .satisfies(bond -> assertThat(bond.factor()).isEqualTo(2));
    }

    @Test
    void the_list_follows_a_study_from_the_request_to_the_end_of_the_bond() {
        CaseFileId caseId = requests.submit(applicant, Requests.STUDY);
        assertThat(stands(caseId)).isEqualTo(StudyState.REQUESTED);
        graduates(caseId, BEGIN.plusYears(2));
        jdbc.sql("update training.study set graduated_on = null").update();
        assertThat(stands(caseId)).isEqualTo(StudyState.APPROVED);
        clock.set(BEGIN);
        assertThat(stands(caseId)).isEqualTo(StudyState.STUDYING);
        clock.set(LocalDate.of(2028, 3, 15));
        assertThat(stands(caseId)).isEqualTo(StudyState.STUDYING);
        clock.set(LocalDate.of(2028, 3, 16));
        assertThat(stands(caseId)).isEqualTo(StudyState.REPORTING);
        SystemUser.run("test", () -> finish.post(caseId));
        assertThat(stands(caseId)).isEqualTo(StudyState.IN_BOND);
        clock.set(LocalDate.of(2032, 3, 15));
        assertThat(stands(caseId)).isEqualTo(StudyState.IN_BOND);
        clock.set(LocalDate.of(2032, 3, 16));
        assertThat(stands(caseId)).isEqualTo(StudyState.BOND_OVER);
    }

    @Test
    void the_list_is_narrowed_by_words_and_state_and_knows_bonds_from_before() {
        bond(city.colleague, LocalDate.of(2027, 5, 1));
        requests.submit(applicant, Requests.STUDY);
        assertThat(rows(new StudyFilter("", null))).contains(applicant, city.colleague);
        assertThat(rows(new StudyFilter("ilmu LAMA", null)))
                .contains(city.colleague)
                .doesNotContain(applicant);
        assertThat(rows(new StudyFilter("", StudyState.REQUESTED)))
                .contains(applicant)
                .doesNotContain(city.colleague);
        assertThat(rows(new StudyFilter("tidak ada yang begini", null))).isEmpty();
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void nobody_but_the_officers_of_training_sees_the_list(Role role) {
        assertThatThrownBy(() -> As.employee(city.head, role).call(() -> pages.rows(StudyFilter.ALL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void rating_and_bond_of_a_request_are_for_those_who_judge_it() {
        CaseFileId caseId = requests.submit(applicant, Requests.STUDY);
        for (As other : List.of(As.employee(city.colleague), As.employee(city.colleague, Role.OPERATOR))) {
            assertThat(other.call(() -> pages.of(caseId))).isEmpty();
        }
        assertThat(As.employee(city.colleague, TrainingRoles.BKPSDM_TRAINING).call(() -> pages.of(caseId)))
                .isPresent();
        // What was entered is shown to everybody who may read the case, the operator and the head of the agency
        // included.
        assertThat(jdbc.sql("select jsonb_exists(data, 'lastRating') from casefile.submission where case_id = :id")
                        .param("id", caseId.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void the_bond_is_for_the_person_the_superior_and_the_officers() {
        bond(applicant, LocalDate.of(2027, 5, 1));
        for (As reader : List.of(
                As.employee(applicant),
                As.employee(city.superior),
                As.employee(city.colleague, TrainingRoles.BKPSDM_TRAINING))) {
            assertThat(reader.call(() -> learning.person(applicant, 2026)).bonds())
                    .hasSize(1);
        }
        for (As other : List.of(As.employee(city.colleague), As.employee(city.head))) {
            assertThatThrownBy(() -> other.call(() -> learning.person(applicant, 2026)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private CaseFileId submit(Map<String, Object> more) {
        Map<String, Object> form = requests.form(applicant, Requests.STUDY);
        form.putAll(more);
        return As.employee(applicant).call(() -> service.submit(form));
    }

    private RequestOutlook outlook(Map<String, Object> more) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "startsOn", BEGIN.toString(),
                "studyMode", "RELEASED",
                "studyFunding", "APBD",
                "lastRating", "BAIK",
                "notUnderDiscipline", true));
        said.putAll(more);
        return As.employee(applicant).call(() -> service.outlook(requests.course(Requests.STUDY), said));
    }

    private List<String> obstacles(Map<String, Object> more) {
        return outlook(more).reasons().stream()
                .filter(reason -> reason.effect() == Verdict.Effect.BLOCK)
                .map(Verdict.Reason::key)
                .toList();
    }

    private int factor(LocalDate on) {
        return Objects.requireNonNull(
                transaction.execute(reading -> bonds.factor(StudyMode.RELEASED, StudyFunding.APBD, on)));
    }

    private StudyState stands(CaseFileId caseId) {
        return As.employee(city.head, TrainingRoles.BKPSDM_TRAINING).call(() -> pages.rows(StudyFilter.ALL)).stream()
                .filter(row -> caseId.equals(row.caseId()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<EmployeeId> rows(StudyFilter filter) {
        return As.employee(city.head, TrainingRoles.BKPSDM_TRAINING).call(() -> pages.rows(filter)).stream()
                .map(StudyRow::employee)
                .toList();
    }

    private void serves(String since) {
        String nip = "19900101" + since + "1" + "%03d".formatted(1 + Math.abs(applicant.hashCode() % 998));
        jdbc.sql("update personnel.employee set nip = id::text where nip = :nip")
                .param("nip", nip)
                .update();
        city.nip(applicant, nip);
    }

    private void born(LocalDate day) {
        city.post(applicant, "PELAKSANA", "III/a", day);
    }

    private void bond(EmployeeId who, LocalDate until) {
        jdbc.sql("""
                        insert into training.service_bond (id, employee_id, programme, institution, study_months, factor, starts_on,
                            ends_on, recorded_by, recorded_at)
                        values (:id, :who, 'S-1 Ilmu Lama', 'Universitas Lama', 24, 1, :from, :until, 'system:test', now())""")
                .param("id", UUID.randomUUID())
                .param("who", who.value())
                .param("from", until.minusYears(2))
                .param("until", until)
                .update();
    }

    /** Approved by the mayor today; reported, and confirmed by BKPSDM. */
    private void graduates(CaseFileId caseId, LocalDate on) {
        jdbc.sql("""
                        insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
                        select gen_random_uuid(), case_id, 'MAYOR', :key, :by, 'APPROVED', :at from training.request where case_id = :case""")
                .param("key", System.nanoTime())
                .param("by", city.head.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("case", caseId.value())
                .update();
        jdbc.sql("update training.request set state = 'APPROVED', cost = 0 where case_id = :case")
                .param("case", caseId.value())
                .update();
        jdbc.sql("""
                        insert into training.finish (request_id, attended, confirmed_at, confirmed_by, programme_jp, actual_cost)
                        select id, true, now(), :by, 20, 0 from training.request where case_id = :case""")
                .param("by", city.head.value())
                .param("case", caseId.value())
                .update();
        jdbc.sql("""
                        update training.study set graduated_on = :on
                        where request_id = (select id from training.request where case_id = :case)""").param("on", on).param("case", caseId.value()).update();
    }

    private Map<String, @Nullable String> terms(CaseFileId caseId) {
        return jdbc.sql(
                        "select cost::text as cost, starts_on::text as starts_on, ends_on::text as ends_on from training.request where case_id = :id")
                .param("id", caseId.value())
                .query((row, number) -> {
                    Map<String, @Nullable String> terms = new HashMap<>();
                    for (String column : List.of("cost", "starts_on", "ends_on")) {
                        terms.put(column, row.getString(column));
                    }
                    return terms;
                })
                .single();
    }
}

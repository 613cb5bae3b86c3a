package id.alur.training.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.training.TrainingRoles;
import id.alur.training.request.Requests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** UC-116: what a study assignment asks for, and the list that follows it. */
@CoreTest
class StudyAssignmentTest extends StudyTests {

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
}

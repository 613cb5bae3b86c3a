package id.alur.training.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.training.learning.Verdict;
import id.alur.training.request.RequestOutlook;
import id.alur.training.request.Requests;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UC-116: who may have a study assignment. */
@CoreTest
class StudyEligibilityTest extends StudyTests {

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
}

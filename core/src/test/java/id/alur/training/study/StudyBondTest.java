package id.alur.training.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.training.TrainingRoles;
import id.alur.training.learning.Verdict;
import id.alur.training.request.RequestOutlook;
import id.alur.training.request.Requests;
import id.alur.training.request.StudyOutlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

/** UC-116: the service bond after a study. */
@CoreTest
class StudyBondTest extends StudyTests {

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
}

package id.alur.training.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.letter.HeldLetter;
import id.alur.letter.IndonesianText;
import id.alur.letter.Letter;
import id.alur.letter.LetterKind;
import id.alur.letter.LetterObstacle;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.request.Requests;
import id.alur.training.route.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** UC-106: who is sent to a training or a study, by whose letter, and what becomes of the letter. */
@CoreTest
class TrainingLettersTest extends TrainingLetterTests {

    @Test
    void the_head_of_the_agency_sends_the_participant_with_the_data_of_the_register() throws IOException {
        approve(caseId, Stage.OPD_HEAD, head);
        Letter letter = assignment().orElseThrow();
        assertThat(letter.signatoryId()).isEqualTo(head);
        String nip = jdbc.sql("select nip from personnel.employee where id = :id")
                .param("id", applicant.value())
                .query(String.class)
                .single();
        assertThat(text(letter))
                .contains(
                        "SURAT TUGAS",
                        "Budi Santoso",
                        IndonesianText.nip(nip),
                        "Hendra Kepala",
                        "2 Maret 2026",
                        "16 s.d. 20 Maret 2026 (5 hari, termasuk hari libur)",
                        "Rp4.500.000")
                .doesNotContain("{{");
        assertThat(notices(applicant, "letter-issued")).isEqualTo(1);
        assertThat(assignment().orElseThrow().id()).isEqualTo(letter.id());
        assertThat(notices(applicant, "letter-issued")).isEqualTo(1);
    }

    @Test
    void where_the_mayor_decided_the_mayor_sends() {
        EmployeeId mayor = people.head("Wali", people.unitOfKind("kota-" + System.nanoTime(), "KOTA"), null);
        List<EmployeeId> mayors = SystemUser.call("test", () -> principals.holdersOf("role:ppk"));
        requests.startOn(LocalDate.of(2026, 5, 4));
        CaseFileId abroad = requests.submit(applicant, Requests.ABROAD);
        approve(abroad, Stage.OPD_HEAD, head);
        approve(abroad, Stage.MAYOR, mayor);
        Letter letter =
                SystemUser.call("test", () -> letters.issueAssignment(abroad)).orElseThrow();
        assertThat(mayors).contains(mayor);
        assertThat(letter.signatoryId()).isEqualTo(mayors.getFirst());
    }

    @Test
    void a_study_assignment_is_given_by_a_decree_of_the_mayor_that_names_its_terms_and_the_bond() throws IOException {
        EmployeeId mayor = people.head("Wali", people.unitOfKind("kota-" + System.nanoTime(), "KOTA"), null);
        List<EmployeeId> mayors = SystemUser.call("test", () -> principals.holdersOf("role:ppk"));
        requests.startOn(LocalDate.of(2026, 5, 4));
        CaseFileId study = requests.submit(applicant, Requests.STUDY);
        approve(study, Stage.OPD_HEAD, head);
        approve(study, Stage.MAYOR, mayor);
        assertThat(asOfficer(() -> desk.issuable(study)))
                .extracting(LetterKind::code)
                .containsExactly(TrainingLetterKinds.STUDY_DECREE);
        Letter letter =
                SystemUser.call("test", () -> letters.issueAssignment(study)).orElseThrow();
        assertThat(letter.kind()).isEqualTo(TrainingLetterKinds.STUDY_DECREE);
        assertThat(letter.signatoryId()).isEqualTo(mayors.getFirst());
        assertThat(text(letter))
                .contains(
                        "TENTANG PEMBERIAN TUGAS BELAJAR",
                        "Menimbang",
                        "Mengingat",
                        "MEMUTUSKAN",
                        "KESATU",
                        "Budi Santoso",
                        "Administrasi Publik",
                        "Universitas Negeri",
                        "S-2",
                        "Unggul",
                        "2 (dua) tahun, 4 Mei 2026 s.d. 3 Mei 2028",
                        "dibebaskan dari tugas jabatan",
                        "Anggaran Pendapatan dan Belanja Daerah",
                        "Rp45.000.000",
                        "ikatan dinas selama 4 (empat) tahun")
                .doesNotContain("{{");
        SystemUser.run("test", () -> letters.withdrawAssignment(study));
        assertThat(SystemUser.call("test", () -> letters.issueAssignment(study))
                        .orElseThrow()
                        .valid())
                .isFalse();
    }

    @Test
    void who_learns_beside_the_work_is_sent_nowhere() {
        CaseFileId online = requests.submit(applicant, Requests.FREE);
        approve(online, Stage.SUPERIOR, head);
        assertThat(SystemUser.call("test", () -> letters.issueAssignment(online)))
                .isEmpty();
        assertThat(asOfficer(() -> held.of(online))).isEmpty();
        assertThat(asOfficer(() -> desk.issuable(online))).isEmpty();
    }

    @Test
    void a_cancelled_training_takes_its_letter_back_once() {
        approve(caseId, Stage.OPD_HEAD, head);
        Letter letter = assignment().orElseThrow();
        SystemUser.run("test", () -> letters.withdrawAssignment(caseId));
        SystemUser.run("test", () -> letters.withdrawAssignment(caseId));
        assertThat(assignment().orElseThrow())
                .satisfies(again -> assertThat(again.valid()).isFalse())
                .satisfies(again -> assertThat(again.number()).isEqualTo(letter.number()));
    }

    @Test
    void a_request_that_nobody_approved_gets_no_letter() {
        assertThatThrownBy(this::assignment).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> asOfficer(() -> desk.issueNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .hasMessage("error.letter.no-ground");
    }

    @Test
    void a_missing_template_holds_the_letter_tells_its_keepers_and_never_fails_the_job() {
        approve(caseId, Stage.OPD_HEAD, head);
        // The standard templates hold from 2020 on.
        clock.set(LocalDate.of(2019, 5, 2));
        assertThat(assignment()).isEmpty();
        assertThat(assignment()).isEmpty();
        assertThat(notices(officer, "letter-held")).isEqualTo(1);
        assertThat(asOfficer(() -> held.of(caseId))).singleElement().satisfies(letter -> {
            assertThat(letter.obstacle()).isEqualTo(LetterObstacle.NO_TEMPLATE);
            assertThat(letter.kind()).isEqualTo(TrainingLetterKinds.ASSIGNMENT);
        });
        assertThat(asOfficer(() -> held.all())).extracting(HeldLetter::caseId).contains(caseId);
        assertThat(As.employee(applicant).call(() -> held.of(caseId))).isEmpty();
        assertThatThrownBy(() -> asOfficer(() -> desk.issueNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .hasMessage("error.letter.obstacle.no-template");
        clock.set(TestClock.TODAY);
        Letter letter = asOfficer(() -> desk.issueNow(caseId, TrainingLetterKinds.ASSIGNMENT));
        assertThat(letter.valid()).isTrue();
        assertThat(asOfficer(() -> held.of(caseId))).isEmpty();
        assertThat(notices(applicant, "letter-issued")).isEqualTo(1);
    }

    @Test
    void without_anybody_who_could_sign_the_letter_is_held_until_the_training_is_called_off() {
        approve(caseId, Stage.OPD_HEAD, head);
        people.deactivate(head);
        people.changeSuperior(applicant, null);
        assertThat(assignment()).isEmpty();
        assertThat(asOfficer(() -> held.of(caseId)))
                .extracting(HeldLetter::obstacle)
                .containsExactly(LetterObstacle.NO_SIGNATORY);
        SystemUser.run("test", () -> letters.withdrawAssignment(caseId));
        assertThat(asOfficer(() -> held.of(caseId))).isEmpty();
    }

    @Test
    void an_officer_issues_a_withdrawn_letter_again_and_nobody_else_does() {
        approve(caseId, Stage.OPD_HEAD, head);
        Letter first = assignment().orElseThrow();
        assertThat(asOfficer(() -> desk.issuable(caseId))).isEmpty();
        asOfficer(() -> {
            all.withdraw(first.id(), "Salah tanggal.");
            return true;
        });
        assertThat(As.employee(applicant).call(() -> desk.issuable(caseId))).isEmpty();
        assertThatThrownBy(
                        () -> As.employee(applicant).call(() -> desk.issueNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(asOfficer(() -> desk.issuable(caseId)))
                .extracting(LetterKind::code)
                .containsExactly(TrainingLetterKinds.ASSIGNMENT);
        Letter second = asOfficer(() -> desk.issueNow(caseId, TrainingLetterKinds.ASSIGNMENT));
        assertThat(second.serial()).isEqualTo(first.serial() + 1);
        assertThatThrownBy(() -> asOfficer(() -> desk.issueNow(caseId, TrainingLetterKinds.ASSIGNMENT)))
                .hasMessage("error.letter.not-withdrawn");
    }
}

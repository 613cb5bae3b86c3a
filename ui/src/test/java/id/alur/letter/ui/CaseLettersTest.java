package id.alur.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.letter.Letter;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.letter.TrainingLetters;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-106: the letters of a case on its page. */
@UiTest
class CaseLettersTest extends SpringBrowserlessTest {

    @Autowired
    TrainingLetters letters;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    TrainingRequestService service;

    @Autowired
    DocumentService documents;

    @Autowired
    People people;

    @Autowired
    HeldMenuGate gate;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private UnitId opd;
    private EmployeeId head;
    private EmployeeId applicant;
    private EmployeeId officer;
    private CaseFileId caseId;

    @BeforeEach
    void an_approved_request() {
        opd = people.opd("dinas-" + UUID.randomUUID());
        head = people.head("Hendra Kepala", opd, null);
        applicant = people.employee("Budi Santoso", opd, head);
        officer = people.employee("Dewi Diklat", people.opd("badan-" + UUID.randomUUID()), null);
        Requests requests = new Requests(catalogue, service, documents, jdbc);
        requests.startOn(LocalDate.now(clock).plusDays(Requests.DAYS_AHEAD));
        caseId = requests.submit(applicant, Requests.FULL_ROUTE);
        jdbc.sql("""
                        insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
                        select gen_random_uuid(), case_id, 'OPD_HEAD', :key, :by, 'APPROVED', now() from training.request
                        where case_id = :case""")
                .param("key", System.nanoTime())
                .param("by", head.value())
                .param("case", caseId.value())
                .update();
        jdbc.sql("update training.request set state = 'APPROVED' where case_id = :case")
                .param("case", caseId.value())
                .update();
    }

    @Test
    void an_officer_withdraws_a_letter_and_issues_it_again() {
        Letter first = issue();
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).login();
        UI.getCurrent().navigate("berkas/" + caseId);
        assertThat(page()).contains("Surat tugas nomor " + first.number(), "Berlaku");
        press("Tarik surat");
        test(find(TextArea.class).withCaption("Alasan").single()).setValue("Salah tanggal.");
        test(find(Button.class).withText("Tarik surat").all().getLast()).click();
        assertThat(page()).contains("Ditarik", "Alasan ditarik: Salah tanggal.");
        press("Terbitkan lagi surat tugas");
        press("Terbitkan surat");
        assertThat(page()).contains("/00" + (first.serial() + 1) + "/", "Berlaku");
        assertThat(find(Button.class).withText("Terbitkan lagi surat tugas").exists())
                .isFalse();
    }

    @Test
    void the_participant_downloads_the_letter_and_cannot_withdraw_it() {
        Letter letter = issue();
        As.employee(applicant).login();
        UI.getCurrent().navigate("berkas/" + caseId);
        assertThat(page()).contains(letter.number());
        assertThat(find(Anchor.class).withText("Unduh").exists()).isTrue();
        assertThat(find(Button.class).withText("Tarik surat").exists()).isFalse();
    }

    @Test
    void a_held_letter_says_to_its_keeper_what_is_missing_here_and_on_the_page_of_held_letters() {
        people.deactivate(head);
        people.changeSuperior(applicant, null);
        assertThat(SystemUser.call("test", () -> letters.issueAssignment(caseId)))
                .isEmpty();
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).login();
        UI.getCurrent().navigate("berkas/" + caseId);
        assertThat(page()).contains("Belum terbit", "tidak menyebut pejabat yang dapat menandatangani");
        press("Terbitkan surat tugas");
        press("Terbitkan surat");
        assertThat(page()).contains("Belum terbit");
        navigate(TemplatesView.class);
        assertThat(page()).contains("Surat yang tertahan (");
        navigate(HeldLettersView.class);
        assertThat(page()).contains("Surat yang tertahan", "tidak menyebut pejabat yang dapat menandatangani");
        As.employee(applicant).login();
        UI.getCurrent().navigate("berkas/" + caseId);
        assertThat(page()).doesNotContain("Belum terbit");
    }

    @Test
    void an_operator_tries_a_held_letter_once_somebody_can_sign() {
        jdbc.sql("delete from letter.held").update();
        people.deactivate(head);
        people.changeSuperior(applicant, null);
        assertThat(SystemUser.call("test", () -> letters.issueAssignment(caseId)))
                .isEmpty();
        As.employee(officer, Role.OPERATOR).login();
        navigate(HeldLettersView.class);
        press("Coba sekarang");
        assertThat(page()).contains("tidak menyebut pejabat yang dapat menandatangani");
        people.head("Siti Kepala", opd, null);
        press("Coba sekarang");
        assertThat(page()).contains("Tidak ada surat yang tertahan");
    }

    @Test
    void held_letters_are_out_of_sight_for_those_who_cannot_mend_them() {
        As.employee(applicant).login();
        assertThat(gate.hides(HeldLettersView.class)).isTrue();
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).login();
        assertThat(gate.hides(HeldLettersView.class)).isFalse();
        As.employee(officer, Role.OPERATOR).login();
        assertThat(gate.hides(HeldLettersView.class)).isFalse();
    }

    private Letter issue() {
        return SystemUser.call("test", () -> letters.issueAssignment(caseId)).orElseThrow();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}

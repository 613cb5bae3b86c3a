package id.alur.training.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.casefile.CaseFileId;
import id.alur.document.DocumentService;
import id.alur.letter.Letter;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.UnitId;
import id.alur.security.SystemUser;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.CourseCatalogue;
import id.alur.training.Requests;
import id.alur.training.TrainingRequestService;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-106: what the letters of a training say and who signs them. */
@CoreTest
class TrainingLettersTest {

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
    JdbcClient jdbc;

    private EmployeeId head;
    private EmployeeId applicant;
    private CaseFileId caseId;

    @BeforeEach
    void request() {
        String code = "dinas-" + System.nanoTime();
        UnitId opd = people.opd(code);
        UnitId city = people.opd(code + "-setda");
        EmployeeId sekda = people.head("Sri Sekda", city, null);
        head = people.head("Hendra Kepala", opd, sekda);
        EmployeeId boss = people.employee("Sari Atasan", opd, head);
        applicant = people.employee("Budi Santoso", people.unit(code + "-1", opd), boss);
        people.employee("Kepala BKPSDM", city, null);
        caseId = new Requests(catalogue, service, documents, jdbc).submit(applicant, Requests.FULL_ROUTE);
    }

    @Test
    void the_head_of_the_agency_sends_the_participant_with_the_data_of_the_register() throws IOException {
        approve(head);
        Letter letter = SystemUser.call("test", () -> letters.issueAssignment(caseId));
        assertThat(letter.signatoryId()).isEqualTo(head);
        String nip = jdbc.sql("select nip from personnel.employee where id = :id")
                .param("id", applicant.value())
                .query(String.class)
                .single();
        assertThat(text(letter))
                .contains("SURAT TUGAS", "Budi Santoso", nip, "Hendra Kepala", "2 Maret 2026")
                .doesNotContain("{{");
        assertThat(notices()).isEqualTo(1);
        SystemUser.run(
                "test", () -> assertThat(letters.issueAssignment(caseId).id()).isEqualTo(letter.id()));
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void a_cancelled_training_takes_its_letter_back_once() {
        approve(head);
        Letter letter = SystemUser.call("test", () -> letters.issueAssignment(caseId));
        SystemUser.run("test", () -> letters.withdrawAssignment(caseId));
        SystemUser.run("test", () -> letters.withdrawAssignment(caseId));
        assertThat(SystemUser.call("test", () -> letters.issueAssignment(caseId)))
                .satisfies(again -> assertThat(again.valid()).isFalse())
                .satisfies(again -> assertThat(again.number()).isEqualTo(letter.number()));
    }

    @Test
    void a_request_that_nobody_approved_gets_no_letter() {
        assertThatThrownBy(() -> SystemUser.call("test", () -> letters.issueAssignment(caseId)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lesson_hours_are_acknowledged_by_the_head_of_bkpsdm() throws IOException {
        approve(head);
        EmployeeId bkpsdm = people.head("Kepala BKPSDM", people.opd("bkpsdm"), null);
        Letter letter = SystemUser.call(
                "test",
                () -> letters.issueCertificate(
                        caseId,
                        new CertificateLetter(
                                "S-12/2026", LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 8), 24, 2026)));
        assertThat(letter.signatoryId()).isEqualTo(bkpsdm);
        assertThat(letter.number()).isEqualTo("800.2/001/BKPSDM/2026");
        assertThat(text(letter))
                .contains("24 (dua puluh empat) jam pelajaran", "6 s.d. 8 April 2026 (3 hari)", "S-12/2026");
    }

    @Test
    void days_are_written_without_saying_twice_what_they_share() {
        LocalDate day = LocalDate.of(2026, 12, 30);
        assertThat(TrainingWords.period(day, day)).isEqualTo("30 Desember 2026");
        assertThat(TrainingWords.period(day, day.plusDays(1))).isEqualTo("30 s.d. 31 Desember 2026 (2 hari)");
        assertThat(TrainingWords.period(day, day.plusDays(2)))
                .isEqualTo("30 Desember 2026 s.d. 1 Januari 2027 (3 hari)");
        assertThat(TrainingWords.period(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 2)))
                .isEqualTo("30 April s.d. 2 Mei 2026 (3 hari)");
        assertThat(TrainingWords.time(null, 3)).isEqualTo("sesuai jadwal penyelenggara (3 hari)");
    }

    private void approve(EmployeeId by) {
        jdbc.sql("""
                        insert into training.decision (id, request_id, stage, user_task_key, decided_by, outcome, decided_at)
                        select gen_random_uuid(), id, 'OPD_HEAD', :key, :by, 'APPROVED', :at from training.request
                        where case_id = :case""")
                .param("key", System.nanoTime())
                .param("by", by.value())
                .param(
                        "at",
                        java.sql.Timestamp.from(
                                Instant.from(TestClock.TODAY.atTime(9, 0).atZone(TestClock.ZONE))))
                .param("case", caseId.value())
                .update();
        jdbc.sql("update training.request set state = 'APPROVED' where case_id = :case")
                .param("case", caseId.value())
                .update();
    }

    private int notices() {
        return jdbc.sql("select count(*) from notification.notice where recipient_id = :id and kind = 'letter-issued'")
                .param("id", applicant.value())
                .query(Integer.class)
                .single();
    }

    private String text(Letter letter) throws IOException {
        byte[] pdf = jdbc.sql("select content from document.document where id = :id")
                .param("id", letter.documentId().value())
                .query(byte[].class)
                .single();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}

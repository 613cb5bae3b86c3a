package id.alur.training.letter;

import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.letter.HeldLetters;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterService;
import id.alur.security.Principals;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.NewLedgerEntry;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import id.alur.training.route.Stage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-106: a request of an agency of which letters come, and what their tests do with them. */
abstract class TrainingLetterTests {

    @Autowired
    TrainingLetters letters;

    @Autowired
    LetterDesk desk;

    @Autowired
    HeldLetters held;

    @Autowired
    LetterService all;

    @Autowired
    LearningService learning;

    @Autowired
    Principals principals;

    @Autowired
    TestClock clock;

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

    EmployeeId head;
    EmployeeId applicant;
    EmployeeId officer;
    Requests requests;
    CaseFileId caseId;

    @BeforeEach
    void request() {
        String code = "dinas-" + System.nanoTime();
        UnitId opd = people.opd(code);
        UnitId city = people.opd(code + "-setda");
        EmployeeId sekda = people.head("Sri Sekda", city, null);
        head = people.head("Hendra Kepala", opd, sekda);
        EmployeeId boss = people.employee("Sari Atasan", opd, head);
        applicant = people.employee("Budi Santoso", people.unit(code + "-1", opd), boss);
        officer = people.employee("Dewi Diklat", city, null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null, LocalDate.of(2019, 1, 1), null);
        requests = new Requests(catalogue, service, documents, jdbc);
        caseId = requests.submit(applicant, Requests.FULL_ROUTE);
    }

    void post() {
        SystemUser.run(
                "test",
                () -> learning.post(NewLedgerEntry.ofCase(
                        caseId,
                        applicant,
                        requests.course(Requests.FULL_ROUTE),
                        "KLS-TEK",
                        "Pengadaan barang dan jasa",
                        "LKPP",
                        LocalDate.of(2026, 2, 23),
                        LocalDate.of(2026, 2, 25),
                        24,
                        "S-12/2026",
                        null)));
    }

    /** There is one in a city, and people stay in the register of the tests. */
    EmployeeId headOfBkpsdm() {
        List<EmployeeId> heads = SystemUser.call("test", () -> principals.holdersOf("role:opd-head@bkpsdm"));
        return heads.isEmpty() ? people.head("Kepala BKPSDM", people.opd("bkpsdm"), null) : heads.getFirst();
    }

    Optional<Letter> assignment() {
        return SystemUser.call("test", () -> letters.issueAssignment(caseId));
    }

    Optional<Letter> acknowledgement() {
        return SystemUser.call("test", () -> letters.issueAcknowledgement(caseId));
    }

    <T> T asOfficer(Supplier<T> action) {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING).call(action);
    }

    void approve(CaseFileId id, Stage stage, EmployeeId by) {
        jdbc.sql("""
                        insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
                        select gen_random_uuid(), case_id, :stage, :key, :by, 'APPROVED', :at from training.request
                        where case_id = :case""")
                .param("key", System.nanoTime())
                .param("by", by.value())
                .param(
                        "at",
                        java.sql.Timestamp.from(
                                Instant.from(TestClock.TODAY.atTime(9, 0).atZone(TestClock.ZONE))))
                .param("case", id.value())
                .param("stage", stage.name())
                .update();
        jdbc.sql("update training.request set state = 'APPROVED' where case_id = :case")
                .param("case", id.value())
                .update();
    }

    int notices(EmployeeId of, String kind) {
        return jdbc.sql("select count(*) from notification.notice where recipient_id = :id and kind = :kind")
                .param("id", of.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    String text(Letter letter) throws IOException {
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

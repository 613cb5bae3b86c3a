package id.alur.training.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.letter.HeldLetter;
import id.alur.letter.HeldLetters;
import id.alur.letter.IndonesianText;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterKind;
import id.alur.letter.LetterObstacle;
import id.alur.letter.LetterService;
import id.alur.security.Principals;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.LedgerEntry;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-106: what the letters of a training say and who signs them. */
@CoreTest
class TrainingLettersTest {

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

    private EmployeeId head;
    private EmployeeId applicant;
    private EmployeeId officer;
    private Requests requests;
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
        officer = people.employee("Dewi Diklat", city, null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null, LocalDate.of(2019, 1, 1), null);
        requests = new Requests(catalogue, service, documents, jdbc);
        caseId = requests.submit(applicant, Requests.FULL_ROUTE);
    }

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
    void a_length_is_written_in_years_and_months_with_figures_and_words() {
        assertThat(TrainingWords.length(48)).isEqualTo("4 (empat) tahun");
        assertThat(TrainingWords.length(30)).isEqualTo("2 (dua) tahun 6 (enam) bulan");
        assertThat(TrainingWords.length(5)).isEqualTo("5 (lima) bulan");
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

    @Test
    void posted_lesson_hours_are_acknowledged_by_the_head_of_bkpsdm() throws IOException {
        approve(caseId, Stage.OPD_HEAD, head);
        EmployeeId bkpsdm = headOfBkpsdm();
        assertThat(acknowledgement()).as("nothing posted").isEmpty();
        post();
        Letter letter = acknowledgement().orElseThrow();
        assertThat(letter.signatoryId()).isEqualTo(bkpsdm);
        assertThat(letter.number()).matches("800\\.2/\\d{3}/BKPSDM/2026");
        assertThat(text(letter))
                .contains("24 (dua puluh empat) jam pelajaran", "23 s.d. 25 Februari 2026 (3 hari)", "S-12/2026");
        assertThat(acknowledgement().orElseThrow().id()).isEqualTo(letter.id());
    }

    @Test
    void hours_that_are_taken_back_take_their_acknowledgement_back_with_the_reason_and_tell_the_participant() {
        approve(caseId, Stage.OPD_HEAD, head);
        headOfBkpsdm();
        post();
        Letter letter = acknowledgement().orElseThrow();
        LedgerEntry entry =
                SystemUser.call("test", () -> learning.posted(caseId)).orElseThrow();
        String reason = "Sertifikat milik orang lain.";
        asOfficer(() -> {
            learning.correct(entry.id(), reason);
            return true;
        });
        assertThat(SystemUser.call("test", () -> all.find(caseId)))
                .singleElement()
                .satisfies(withdrawn -> {
                    assertThat(withdrawn.id()).isEqualTo(letter.id());
                    assertThat(withdrawn.valid()).isFalse();
                    assertThat(withdrawn.withdrawnReason()).isEqualTo("Jam pelajaran dibatalkan: " + reason);
                });
        assertThat(notices(applicant, "letter-withdrawn")).isEqualTo(1);
        assertThat(acknowledgement()).as("a repeated job").isEmpty();
        assertThat(asOfficer(() -> desk.issuable(caseId)))
                .extracting(LetterKind::code)
                .doesNotContain(TrainingLetterKinds.CERTIFICATE);
    }

    @Test
    void an_acknowledgement_is_not_waited_for_when_the_hours_are_taken_back() {
        approve(caseId, Stage.OPD_HEAD, head);
        post();
        // The standard templates hold from 2020 on.
        clock.set(LocalDate.of(2019, 5, 2));
        assertThat(acknowledgement()).isEmpty();
        clock.set(TestClock.TODAY);
        assertThat(asOfficer(() -> held.of(caseId))).hasSize(1);
        LedgerEntry entry =
                SystemUser.call("test", () -> learning.posted(caseId)).orElseThrow();
        asOfficer(() -> {
            learning.correct(entry.id(), "x".repeat(500));
            return true;
        });
        assertThat(asOfficer(() -> held.of(caseId))).isEmpty();
        assertThat(TrainingWords.hoursTakenBack("x".repeat(500))).hasSize(500).endsWith("…");
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
    }

    @Test
    void an_order_names_days_off_only_where_they_are_meant() {
        LocalDate friday = LocalDate.of(2027, 3, 5);
        assertThat(TrainingWords.ordered(friday.minusDays(2), friday, 3, 3)).isEqualTo("3 s.d. 5 Maret 2027 (3 hari)");
        assertThat(TrainingWords.ordered(friday, friday.plusDays(3), 2, 2))
                .isEqualTo("5 s.d. 8 Maret 2027 (2 hari kerja)");
        assertThat(TrainingWords.ordered(friday, friday.plusDays(1), 2, 1))
                .isEqualTo("5 s.d. 6 Maret 2027 (2 hari, termasuk hari libur)");
        assertThat(TrainingWords.ordered(friday.plusDays(1), friday.plusDays(2), 0, 0))
                .as("two holidays since, of which nobody was asked")
                .isEqualTo("6 s.d. 7 Maret 2027");
        assertThat(TrainingWords.ordered(friday.plusDays(1), friday.plusDays(1), 1, 0))
                .isEqualTo("6 Maret 2027");
    }

    private void post() {
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
    private EmployeeId headOfBkpsdm() {
        List<EmployeeId> heads = SystemUser.call("test", () -> principals.holdersOf("role:opd-head@bkpsdm"));
        return heads.isEmpty() ? people.head("Kepala BKPSDM", people.opd("bkpsdm"), null) : heads.getFirst();
    }

    private Optional<Letter> assignment() {
        return SystemUser.call("test", () -> letters.issueAssignment(caseId));
    }

    private Optional<Letter> acknowledgement() {
        return SystemUser.call("test", () -> letters.issueAcknowledgement(caseId));
    }

    private <T> T asOfficer(Supplier<T> action) {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING).call(action);
    }

    private void approve(CaseFileId id, Stage stage, EmployeeId by) {
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

    private int notices(EmployeeId of, String kind) {
        return jdbc.sql("select count(*) from notification.notice where recipient_id = :id and kind = :kind")
                .param("id", of.value())
                .param("kind", kind)
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

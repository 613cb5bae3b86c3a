package id.alur.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.letter.Letter;
import id.alur.letter.LetterData;
import id.alur.letter.LetterService;
import id.alur.letter.NewLetter;
import id.alur.shell.ui.UiTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.training.letter.TrainingLetterKinds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

/** UC-106: strangers check a letter without log-in. */
@UiTest
class LetterCheckPageTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    LetterCheckPage page;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    LetterService letters;

    @Autowired
    JdbcClient jdbc;

    private Letter letter;

    @BeforeEach
    void a_letter() {
        UnitId opd = people.opd("dinas-periksa-" + NUMBER.incrementAndGet());
        EmployeeId head = people.head("Hendra Kepala", opd, null);
        EmployeeId budi = people.employee("Budi Santoso", opd, head);
        CaseFileId id = tasks.openCase(budi, "training-request");
        LetterData data = LetterData.builder()
                .text("nama", "Budi Santoso")
                .text("jabatan", "Staf")
                .text("unit-kerja", "Bidang")
                .text("nama-pelatihan", "Pelatihan Dasar")
                .text("penyelenggara", "BPSDM")
                .text("waktu", "besok")
                .number("jam-pelajaran", 8)
                .text("tahun", "2026")
                .build();
        letter = SystemUser.call(
                "test", () -> letters.issue(new NewLetter(id, TrainingLetterKinds.CERTIFICATE, opd, budi, head, data)));
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_valid_letter_shows_number_unit_and_initials_but_no_name() {
        String html = open(letter.token(), 200);
        assertThat(html)
                .contains("Surat ini diterbitkan dan masih berlaku")
                .contains(letter.number(), "B. S.", "Unit dinas-periksa")
                .doesNotContain("Budi", "Hendra");
    }

    @Test
    void a_file_is_compared_in_the_browser_by_the_fingerprint_of_the_letter() throws Exception {
        byte[] pdf = jdbc.sql("select content from document.document where id = :id")
                .param("id", letter.documentId().value())
                .query(byte[].class)
                .single();
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        assertThat(open(letter.token(), 200))
                .contains("data-sha256=\"" + fingerprint + "\"")
                .contains("sama persis", "berbeda", "paling besar 10 MB")
                .doesNotContain("<form", "multipart");
    }

    @Test
    void a_withdrawn_letter_says_so() {
        SystemUser.run("test", () -> letters.withdraw(letter.id(), "Salah."));
        assertThat(open(letter.token(), 200)).contains("ditarik").doesNotContain("masih berlaku");
    }

    @Test
    void an_unknown_address_is_said_to_be_none_of_ours() {
        assertThat(open("abcdefghijklmnopqrstuv", 404)).contains("Tidak ada surat");
        assertThat(open("<script>alert(1)</script>", 404))
                .contains("Tidak ada surat")
                .doesNotContain("alert");
    }

    @Test
    void whoever_tries_too_often_has_to_wait() {
        CheckLimit limit = new CheckLimit(Clock.systemUTC(), 2);
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
    }

    private String open(String token, int status) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/surat/periksa/" + token);
        request.setRemoteAddr("10.0.0." + NUMBER.incrementAndGet());
        ResponseEntity<byte[]> answer = page.show(token, request);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(request.getSession(false)).isNull();
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }
}

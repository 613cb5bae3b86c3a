package id.alur.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** UC-106: strangers check a letter without log-in. */
@UiTest
class LetterCheckViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

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
        LetterCheckView view = navigate("surat/periksa/" + letter.token(), LetterCheckView.class);
        assertThat(heading()).isEqualTo("Surat ini diterbitkan dan masih berlaku");
        String facts = find(DescriptionList.Description.class).all().stream()
                .map(DescriptionList.Description::getText)
                .collect(Collectors.joining(" | "));
        assertThat(facts)
                .contains(letter.number(), "B. S.", "Unit dinas-periksa")
                .doesNotContain("Budi", "Hendra");
        view.compare(letter.token(), "lain".getBytes(StandardCharsets.UTF_8));
        assertThat(answer()).contains("berbeda");
        byte[] pdf = jdbc.sql("select content from document.document where id = :id")
                .param("id", letter.documentId().value())
                .query(byte[].class)
                .single();
        view.compare(letter.token(), pdf);
        assertThat(answer()).contains("sama persis");
    }

    @Test
    void a_withdrawn_letter_says_so() {
        SystemUser.run("test", () -> letters.withdraw(letter.id(), "Salah."));
        navigate("surat/periksa/" + letter.token(), LetterCheckView.class);
        assertThat(heading()).contains("ditarik");
    }

    @Test
    void an_unknown_address_is_said_to_be_none_of_ours() {
        navigate("surat/periksa/abcdefghijklmnopqrstuv", LetterCheckView.class);
        assertThat(heading()).contains("Tidak ada surat");
    }

    @Test
    void whoever_tries_too_often_has_to_wait() {
        CheckLimit limit = new CheckLimit(Clock.systemUTC(), 2);
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
    }

    private String heading() {
        return find(H2.class).all().getFirst().getText();
    }

    private String answer() {
        return find(Paragraph.class).all().getLast().getText();
    }
}

package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A training request through the browsers of everybody who has a say. */
class TrainingRequestJourney {

    private static final String APPLICANT = "budi.pegawai";
    private static final String SUPERIOR = "sari.atasan";
    private static final String OPD_HEAD = "hendra.kepala";
    private static final String OFFICER = "dewi.diklat";

    private static final String WHY =
            "Saya belum dapat menyusun analisis jabatan sendiri; sesudah pelatihan saya menyusunnya untuk bidang kami.";

    private final City city = City.shared();
    private GreenMail mails;

    @BeforeEach
    void listenForMail() {
        mails = new GreenMail(new ServerSetup(city.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
    }

    @AfterEach
    void stopListening() {
        mails.stop();
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    @Test
    void a_request_is_approved_by_superior_agency_head_and_officer() {
        try (Visitor applicant = Visitor.at(city)) {
            applicant.look("login");
        }
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            applicant.look("inbox-empty");
            applicant.open("layanan");
            applicant.sees("Pilih pelatihan");
            applicant.look("services");
            applicant.open("layanan/pelatihan");
            applicant.sees("Analisis data dengan lembar kerja dan SQL");
            applicant.look("courses");
            // Soon, for the agency has money for this year; not as soon as the courses of the fire drill, which may be
            // theirs.
            asked = Requests.ask(
                    applicant,
                    "Analisis data dengan lembar kerja dan SQL",
                    LocalDate.now(ZoneId.of("Asia/Jakarta")).plusWeeks(3),
                    WHY);
            applicant.look("case-submitted");
        }
        try (Visitor superior = Visitor.loggedIn(city, SUPERIOR)) {
            // Nobody else is the superior: the task is hers without being taken.
            Requests.openTask(superior, asked.number());
            superior.sees("Yang perlu diketahui");
            superior.look("task");
            Requests.decide(superior, "Setujui", "", "");
            superior.look("task-done");
        }
        decide(OPD_HEAD, asked, "Setujui", "", "");
        decide(OFFICER, asked, "Setujui", "", "");
        await().atMost(Duration.ofSeconds(45)).untilAsserted(() -> assertThat(subjects())
                .contains("Permohonan pelatihan " + asked.number() + " disetujui"));
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            applicant.open(asked.path());
            applicant.sees("Disetujui");
            applicant.look("case-approved");
            applicant.open("pemberitahuan");
            applicant.sees("Permohonan pelatihan " + asked.number() + " disetujui");
            applicant.look("notices");
        }
    }

    @Test
    void a_returned_request_is_answered_and_goes_on() {
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            asked = Requests.ask(applicant, "Penatausahaan keuangan daerah", WHY);
        }
        decide(SUPERIOR, asked, "Kembalikan dengan pertanyaan", "Pertanyaan kepada pemohon", "Mengapa tahun ini?");
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            Requests.openTask(applicant, asked.number());
            applicant.sees("Mengapa tahun ini?");
            applicant.look("task-revise");
            applicant.page().getByRole(AriaRole.RADIO).first().check();
            applicant.page().getByLabel("Jawaban atas pertanyaan").fill("Karena penyusunan SKP dimulai Januari nanti.");
            applicant.page().getByRole(AriaRole.CHECKBOX).last().check();
            applicant.button("Kirim").click();
            assertThat(applicant.heading("Tugas selesai")).isVisible();
        }
        try (Visitor superior = Visitor.loggedIn(city, SUPERIOR)) {
            Requests.openTask(superior, asked.number());
            superior.sees("Karena penyusunan SKP dimulai Januari nanti.");
        }
    }

    @Test
    void a_rejection_reaches_the_applicant_with_its_reason() {
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            asked = Requests.ask(applicant, "Manajemen risiko di perangkat daerah", WHY);
        }
        decide(SUPERIOR, asked, "Tolak", "Alasan penolakan", "Pelatihan serupa sudah diikuti tahun lalu.");
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            applicant.open(asked.path());
            applicant.sees("Ditolak");
            applicant.sees("Pelatihan serupa sudah diikuti tahun lalu.");
        }
    }

    /** The whole of an official's work without a mouse. */
    @Test
    void a_request_is_decided_by_keyboard_alone() {
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            asked = Requests.ask(applicant, "Perencanaan pembangunan daerah", WHY);
        }
        try (Visitor superior = Visitor.at(city)) {
            var keys = superior.page().keyboard();
            superior.tabTo(superior.page().locator("input[name=username]"));
            keys.type(SUPERIOR);
            superior.tabTo(superior.page().locator("input[name=password]"));
            keys.type("kotacontoh");
            keys.press("Enter");
            assertThat(superior.heading("Tugas")).isVisible();
            // Nobody else is the applicant's superior: the task stands among one's own.
            keys.press("/");
            keys.type(asked.number());
            superior.sees("1 baris");
            superior.tabTo(superior.page().locator("vaadin-grid"));
            keys.press("Enter");
            superior.tabTo(superior.page().getByRole(AriaRole.RADIO, Visitor.nameOf("Setujui")));
            keys.press("Space");
            superior.tabTo(superior.page()
                    .getByRole(AriaRole.BUTTON, Visitor.nameOf("Kirim").setExact(true)));
            keys.press("Enter");
            assertThat(superior.heading("Tugas selesai")).isVisible();
        }
    }

    private void decide(String login, Requests.Asked asked, String word, String field, String text) {
        try (Visitor official = Visitor.loggedIn(city, login)) {
            Requests.openTask(official, asked.number());
            Requests.decide(official, word, field, text);
        }
    }
}

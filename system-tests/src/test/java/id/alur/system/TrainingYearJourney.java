package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Money for one of two trainings, and what becomes of the second in the months after: in a city of its own, because its clock
 * is moved by half a year and more.
 */
class TrainingYearJourney {

    private static final String FIRST = "Sistem informasi geografis untuk perencanaan kota";
    private static final String SECOND = "Keamanan informasi bagi pengelola sistem";
    /** By these words tasks about the second are found. */
    private static final String WORDS = "Keamanan informasi";

    /** Enough for either course, not for both: they cost Rp7.250.000 and Rp8.800.000. */
    private static final long MONEY = 10_000_000;

    private static final String WHY = "Tugas ini baru di bidang kami dan belum ada yang menguasainya.";

    private final City city = City.forOneTest();
    private final Map<String, Visitor> visitors = new HashMap<>();

    @AfterEach
    void everybodyGoesHome() {
        visitors.forEach((login, visitor) -> visitor.leave("training-year-last-" + login));
        city.close();
    }

    @Test
    void money_of_a_rejected_request_serves_who_waits_and_the_training_is_evaluated_to_its_end() {
        LocalDate begins = city.today().plusDays(14);
        try (CityHall hall = CityHall.of(city)) {
            new DrillBudget(hall).give(begins.getYear(), MONEY);
        }

        Requests.Asked first = Requests.ask(as("sari.atasan"), FIRST, begins, WHY);
        decide("hendra.kepala", first, "Setujui");
        decide("ratna.bkpsdm", first, "Setujui");
        sees("tono.pptk", "anggaran", "Rp7.250.000");

        Requests.Asked second = Requests.ask(as("budi.pegawai"), SECOND, begins, WHY);
        decide("sari.atasan", second, "Setujui");
        decide("hendra.kepala", second, "Setujui");
        decide("dewi.diklat", second, "Setujui");
        Visitor applicant = as("budi.pegawai");
        Requests.openTask(applicant, second.number());
        applicant.look("money-short");
        Requests.decide(applicant, "Masuk daftar tunggu sampai ada anggaran", "", "");
        applicant.open(second.path());
        applicant.sees("Menunggu anggaran. Permohonan ini ada dalam daftar tunggu");
        applicant.look("case-waiting");

        Visitor sekda = as("wahyu.sekda");
        Requests.openTask(sekda, first.number());
        Requests.decide(sekda, "Tolak", "Alasan penolakan", "Kegiatan ini belum menjadi prioritas tahun ini.");
        sees("sari.atasan", first.path(), "Kegiatan ini belum menjadi prioritas tahun ini.");
        sees("budi.pegawai", second.path(), "Disetujui");
        sees("tono.pptk", "anggaran", "Rp8.800.000");

        city.letPassUntil(begins.plusWeeks(2));
        report();
        evaluateReaction();
        evaluateLearning();
        city.letPassUntil(begins.plusMonths(4));
        evaluateBehaviour();
        city.letPassUntil(begins.plusMonths(7));
        evaluateResult();
    }

    private void report() {
        Visitor applicant = as("budi.pegawai");
        Requests.openTask(applicant, WORDS);
        check(applicant, "Saya mengikuti pelatihan sampai selesai");
        applicant
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("sertifikat.pdf", "application/pdf", Requests.pdf()));
        Requests.arrived(applicant, "sertifikat.pdf");
        applicant.page().getByLabel("Laporan singkat").fill("Kebijakan sandi dan cadangan data bidang sudah disusun.");
        applicant.look("task-finish");
        send(applicant);

        Visitor officer = as("dewi.diklat");
        Requests.openTask(officer, WORDS);
        check(officer, "Selesai: catat jam pelajaran");
        officer.page().getByLabel("Jam pelajaran menurut sertifikat").fill("40");
        send(officer);
    }

    private void evaluateReaction() {
        Visitor applicant = as("budi.pegawai");
        Requests.openTask(applicant, WORDS);
        agreeWithAll(applicant);
        applicant.look("evaluation-reaction");
        send(applicant);
    }

    /** Opened from the list beside the page that tells of the last task. */
    private void evaluateLearning() {
        Visitor officer = as("dewi.diklat");
        officer.page()
                .getByRole(AriaRole.LINK, Visitor.nameOf("Catat hasil belajar"))
                .click();
        check(officer, "Ya, ada nilainya");
        officer.page().getByLabel("Nilai tes awal").fill("55");
        officer.page().getByLabel("Nilai tes akhir").fill("85");
        send(officer);
    }

    private void evaluateBehaviour() {
        Visitor superior = as("sari.atasan");
        Requests.openTask(superior, WORDS);
        check(superior, "Ya");
        agreeWithAll(superior);
        superior.look("evaluation-behaviour");
        send(superior);
    }

    private void evaluateResult() {
        Visitor officer = as("dewi.diklat");
        Requests.openTask(officer, WORDS);
        check(officer, "Ya");
        agreeWithAll(officer);
        officer.page().getByLabel("Bukti").fill("Laporan insiden triwulan turun dari tujuh menjadi dua.");
        officer.look("evaluation-result");
        send(officer);
        officer.open("pelatihan/evaluasi");
        officer.sees(SECOND);
        officer.look("evaluation-results");
    }

    /** Gives every statement the best mark. */
    private static void agreeWithAll(Visitor visitor) {
        var best = visitor.page().getByRole(AriaRole.RADIO, Visitor.nameOf("5 · Sangat setuju"));
        best.first().waitFor();
        int statements = best.count();
        for (int i = 0; i < statements; i++) {
            best.nth(i).check();
        }
    }

    private static void check(Visitor visitor, String word) {
        visitor.page()
                .getByRole(AriaRole.RADIO, Visitor.nameOf(word).setExact(true))
                .check();
    }

    private static void send(Visitor visitor) {
        visitor.button("Kirim").click();
        assertThat(visitor.heading("Tugas selesai")).isVisible();
    }

    private void decide(String login, Requests.Asked asked, String word) {
        Visitor official = as(login);
        Requests.openTask(official, asked.number());
        Requests.decide(official, word, "", "");
    }

    private void sees(String login, String path, String text) {
        Visitor visitor = as(login);
        visitor.open(path);
        visitor.sees(text);
    }

    private Visitor as(String login) {
        return visitors.computeIfAbsent(login, name -> Visitor.loggedIn(city, name));
    }
}

package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at a desk: it is said in plain words, and nothing that was written is lost. */
class TroubleJourney {

    private static final String APPLICANT = "budi.pegawai";
    private static final String FORM = "layanan/pelatihan/ajukan";
    private static final String GAP = "Uraian kesenjangan";
    private static final String WHY =
            "Saya belum dapat membaca laporan keuangan; sesudah pelatihan saya memeriksanya sendiri tiap bulan.";

    private final City city = City.shared();

    @Test
    void what_was_written_survives_a_login_that_ran_out_meanwhile() {
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            applicant.open(FORM);
            applicant.page().getByLabel(GAP).fill(WHY);
            applicant.sees("Draf tersimpan pukul");

            applicant.logOutInAnotherTab();
            // Into the form, or, should the page have left for the log-in already, into nothing.
            applicant.page().keyboard().type(" Lagi.");
            assertThat(applicant.page().locator("input[name=username]")).isVisible();
            applicant.logIn(APPLICANT);

            assertThat(applicant.page().getByLabel(GAP)).hasValue(Pattern.compile(".*tiap bulan.*"));
            applicant.look("draft-restored");
            applicant.button("Mulai dari awal").click();
            assertThat(applicant.page().getByLabel(GAP)).hasValue("");
        }
    }

    @Test
    void a_file_of_a_forbidden_kind_or_over_the_limit_is_refused_with_the_reason(@TempDir Path folder)
            throws IOException {
        Path huge = sparse(folder.resolve("besar.pdf"), 30L * 1024 * 1024);
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            applicant.open(FORM);
            Locator input = applicant.page().locator("vaadin-upload input[type=file]");
            input.setInputFiles(file("program.exe", "MZ"));
            applicant.sees("Jenis berkas ini tidak diterima");
            applicant.look("upload-refused");
            input.setInputFiles(file("penawaran.pdf", "MZ, a program under the name of a document"));
            applicant.sees("tidak sesuai dengan namanya");
            input.setInputFiles(huge);
            applicant.sees("Berkas terlalu besar");
        }
    }

    @Test
    void of_two_officials_who_claim_at_once_one_gets_the_task_and_the_other_is_told() {
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            asked = Requests.ask(applicant, "Pengelolaan barang milik daerah", WHY);
        }
        for (String official : new String[] {"sari.atasan", "hendra.kepala"}) {
            try (Visitor visitor = Visitor.loggedIn(city, official)) {
                Requests.openTask(visitor, asked.number());
                Requests.decide(visitor, "Setujui", "", "");
            }
        }
        try (Visitor one = Visitor.loggedIn(city, "dewi.diklat");
                Visitor other = Visitor.loggedIn(city, "agus.diklat")) {
            Locator first = claimButton(one, asked);
            Locator second = claimButton(other, asked);
            // Both clicks are on their way before either page can hear of the other.
            first.evaluate("button => button.click()");
            second.evaluate("button => button.click()");
            one.sees("Tugas diambil");
            other.sees("Tugas ini sudah diambil oleh");
            Requests.openTask(one, asked.number());
            other.open("tugas?daftar=mine&cari=" + asked.number());
            other.sees("Tidak ada yang cocok");
        }
    }

    @Test
    void a_task_of_somebody_else_cannot_be_opened_by_its_address() {
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, APPLICANT)) {
            asked = Requests.ask(applicant, "Keamanan informasi bagi pengelola sistem", WHY);
        }
        String task;
        try (Visitor superior = Visitor.loggedIn(city, "sari.atasan")) {
            Requests.openTask(superior, asked.number());
            superior.page().waitForURL(Pattern.compile(".*/tugas/\\d+.*"));
            task = superior.page().url().substring(city.url().toString().length());
        }
        try (Visitor stranger = Visitor.loggedIn(city, "rina.register")) {
            stranger.open(task);
            stranger.sees("tidak ditemukan");
            stranger.open(asked.path());
            stranger.sees("tidak ditemukan");
            stranger.look("not-found");
            Assertions.assertThat(stranger.page().content()).doesNotContain(asked.number());
        }
    }

    private static Locator claimButton(Visitor official, Requests.Asked asked) {
        official.open("tugas?daftar=group&cari=" + asked.number());
        Locator button = official.button("Ambil tugas");
        button.waitFor();
        return button;
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.US_ASCII));
    }

    /** A file of that many bytes that takes no room on the disk. */
    static Path sparse(Path file, long bytes) throws IOException {
        Files.createFile(file);
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
        return file;
    }
}

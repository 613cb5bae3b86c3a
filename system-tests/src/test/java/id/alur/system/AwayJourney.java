package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.alur.local.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Engine or database away: people are told in plain words, work on where that is possible, and nothing they did is lost. */
class AwayJourney {

    private static final String FORM = "layanan/pelatihan/ajukan";
    private static final String GAP = "Uraian kesenjangan";
    private static final String WHY =
            "Saya belum dapat menyusun arsip dinamis dengan benar; sesudah pelatihan arsip bidang tertata.";

    private final City city = City.shared();

    @AfterEach
    void everythingRunsAgain() {
        city.stack().bringBack(Part.ENGINE);
        city.stack().bringBack(Part.DATABASE);
        city.stack().awaitReady();
    }

    @Test
    void a_request_made_while_the_engine_is_away_reaches_the_superior_when_it_is_back() {
        Requests.Asked asked;
        try (Visitor applicant = Visitor.loggedIn(city, "budi.pegawai")) {
            city.stack().keepDown(Part.ENGINE);
            applicant.sees("Mesin proses sedang berhenti");
            applicant.look("engine-away");
            asked = Requests.ask(applicant, "Pengelolaan arsip dinamis", WHY);
            applicant.sees("Sistem sedang memproses langkah berikutnya");

            city.stack().bringBack(Part.ENGINE);
            assertThat(applicant.text("Mesin proses sedang berhenti")).isHidden();
        }
        try (Visitor superior = Visitor.loggedIn(city, "sari.atasan")) {
            Requests.openTask(superior, asked.number());
        }
    }

    @Test
    void what_is_written_while_the_database_is_away_is_kept_when_it_is_back() {
        try (Visitor applicant = Visitor.loggedIn(city, "budi.pegawai")) {
            applicant.open(FORM);
            assertThat(applicant.page().getByLabel(GAP)).isVisible();
            city.stack().keepDown(Part.DATABASE);
            applicant.page().getByLabel(GAP).fill(WHY);
            applicant.sees("Basis data sedang tidak dapat dihubungi");
            applicant.look("database-away");
            try (Page other = applicant.page().context().newPage()) {
                other.navigate(city.url() + "berkas");
                assertThat(other.getByText("Sedang tidak dapat dibuka")).isVisible();
            }

            city.stack().bringBack(Part.DATABASE);
            assertThat(applicant.text("jangan tutup halaman ini")).isHidden();
            applicant.page().getByLabel(GAP).fill(WHY + " Juga di kelurahan.");
            applicant.sees("Draf tersimpan pukul");
            applicant.open(FORM);
            assertThat(applicant.page().getByLabel(GAP)).hasValue(WHY + " Juga di kelurahan.");
            applicant.button("Mulai dari awal").click();
            assertThat(applicant.page().getByLabel(GAP)).hasValue("");
        }
    }
}

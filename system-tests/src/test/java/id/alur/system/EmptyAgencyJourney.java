package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** UC-123: an agency that has nothing is set up by the checklist, in the browser alone, up to its first approved request. */
@Tag("own-city")
class EmptyAgencyJourney {

    private static final String FIRST = "penyiap";
    private static final String FIRST_PASSWORD = "sementara-sekali-2026";
    private static final String OWN_PASSWORD = "kota-baru-milik-sendiri";

    private static final String OPERATOR = "198805202012011001";
    private static final String PROCESS_OWNER = "198502102010012001";
    private static final String TRAINING_OFFICER = "198907302014022001";
    private static final String SUPERIOR = "197407152000071001";
    private static final String EMPLOYEE = "199001152015031001";

    /** Login and one-time password; the last column is the day until which that holds. */
    private static final Pattern NEW_ACCOUNT =
            Pattern.compile(",\"?'?([0-9 ]{18,22}|[A-Z0-9-]+)\"?,([^,\\s]+),\"?\\d{4}-\\d\\d-\\d\\d\"?$");

    private static final String COURSE = "Pengelolaan arsip dinamis";

    private final City city = City.empty(FIRST, FIRST_PASSWORD);
    private final Map<String, String> oneTime = new HashMap<>(Map.of(FIRST, FIRST_PASSWORD));

    private final List<Visitor> visitors = new ArrayList<>();

    @AfterEach
    void close() {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).leave("empty-agency-last-" + i);
        }
        city.close();
    }

    @Test
    void an_empty_agency_is_set_up_by_the_checklist_to_its_first_approved_request() throws IOException {
        Visitor first = firstTime(FIRST);
        first.open("siapkan");
        first.sees("Belum ada");
        first.look("setup-empty");
        bringInTheRegister(first);
        openAccounts(first);
        grant(first, OPERATOR, "Operator sistem");
        grant(first, PROCESS_OWNER, "Pemilik proses");
        grant(first, TRAINING_OFFICER, "Petugas pengembangan kompetensi BKPSDM");

        Visitor operator = firstTime(OPERATOR);
        holidays(operator);
        propose(
                operator,
                "parameter",
                "kode,berlaku_sejak,nilai,sumber\nroute.cost-limit," + today().plusDays(1)
                        + ",7500000,Perwal 1/2026\n");
        propose(operator, "pejabat", "jabatan,kode_unit,jenis_unit,sumber\nbkpsdm-head,bkd,,Perda 2/2026\n");
        agree(firstTime(PROCESS_OWNER));

        Visitor officer = firstTime(TRAINING_OFFICER);
        courses(officer);
        letterhead(officer);
        numberPattern(officer);

        Requests.Asked asked = Requests.ask(
                firstTime(EMPLOYEE), COURSE, today().plusWeeks(3), "Belum dapat menyusun jadwal retensi arsip.");
        Visitor superior = firstTime(SUPERIOR);
        Requests.openTask(superior, asked.number());
        Requests.decide(superior, "Setujui", "", "");
        Requests.openTask(officer, asked.number());
        Requests.decide(officer, "Setujui", "", "");
        officer.open(asked.path());
        officer.sees("Disetujui");

        operator.open("siapkan");
        operator.sees("3 dari 3 jabatan ada pemangkunya.");
        operator.sees("1 pelatihan aktif");
        operator.look("setup-done");
    }

    /** The second keeper comes by the notice. */
    private static void agree(Visitor owner) {
        owner.open("pemberitahuan");
        owner.page()
                .getByRole(AriaRole.LINK, Visitor.nameOf("Buka halamannya"))
                .first()
                .click();
        assertThat(owner.heading("Pejabat")).isVisible();
        owner.look("reference-proposed");
        owner.button("Setujui").click();
        owner.sees("Perubahan berlaku.");
        owner.open("rujukan/parameter");
        owner.button("Setujui").click();
        owner.sees("Perubahan berlaku.");
    }

    private void bringInTheRegister(Visitor first) {
        first.open("pegawai/impor");
        first.sees("Impor berurutan");
        importFile(first, "Unit kerja", "kode_induk", "unit.csv", 4);
        importFile(first, "Jabatan", "nama_jabatan", "jabatan.csv", 6);
        importFile(first, "Pegawai", "nip_atasan", "pegawai.csv", 8);
    }

    private static void importFile(Visitor first, String kind, String column, String name, int rows) {
        first.page().getByRole(AriaRole.RADIO, Visitor.nameOf(kind)).check();
        // The page has heard of the choice once it names its columns.
        first.sees(column);
        upload(first, name, file(name));
        first.sees("Uji coba selesai, belum ada yang diubah: " + rows + " akan dibuat");
        first.button("Terapkan").click();
        first.sees("Selesai: " + rows + " baru");
    }

    private void openAccounts(Visitor first) throws IOException {
        first.open("akun");
        first.button("Buat akun untuk banyak orang").click();
        first.confirm("Buat akun");
        Download file = first.page().waitForDownload(() -> first.page()
                .getByRole(AriaRole.LINK, Visitor.nameOf("Unduh daftar kata sandi (CSV)"))
                .click());
        for (String line : Files.readString(file.path()).lines().toList()) {
            Matcher account = NEW_ACCOUNT.matcher(line);
            if (account.find()) {
                oneTime.put(account.group(1).replace(" ", ""), account.group(2));
            }
        }
        first.confirm("Selesai, berkas sudah saya simpan");
    }

    private static void grant(Visitor first, String login, String role) {
        first.open("akun");
        first.page().getByLabel("Cari nama, NIP, atau nama pengguna").fill(login);
        first.sees("1 ditemukan");
        first.page().locator(".alur-people-grid a").first().click();
        first.button("Beri peran").click();
        first.page()
                .locator("vaadin-dialog vaadin-select, vaadin-dialog-overlay vaadin-select")
                .first()
                .click();
        first.page().getByRole(AriaRole.OPTION, Visitor.nameOf(role)).first().click();
        first.confirm("Beri peran");
        first.sees("diberi peran: " + role);
    }

    private static void holidays(Visitor operator) {
        operator.open("kalender");
        operator.sees("Muat tabel hari libur");
        int year = today().getYear();
        upload(
                operator,
                "libur.csv",
                "date,name,kind,source\n" + year + "-12-30,Cuti bersama kota,collective_leave,Perwal 3/" + year + "\n");
        operator.sees("Tabel " + year + ": 1 hari ditambah atau dibetulkan");
    }

    private static void propose(Visitor keeper, String kind, String csv) {
        keeper.open("rujukan/" + kind);
        upload(keeper, kind + ".csv", csv);
        keeper.sees("Hasil percobaan");
        keeper.page().getByLabel("Dasar perubahan (keputusan atau alasan)").fill("Penyiapan instansi baru");
        keeper.button("Usulkan").click();
        keeper.sees("Usulan disimpan; pengelola lain diberi tahu.");
    }

    private static void courses(Visitor officer) {
        officer.open("rujukan/pelatihan");
        upload(officer, "pelatihan.csv", file("pelatihan.csv"));
        officer.sees("Baru: 1. Berubah: 0. Sama: 0. Ditolak: 0.");
        officer.page().getByLabel("Dasar perubahan (keputusan atau alasan)").fill("Katalog pertama");
        officer.page()
                .getByRole(AriaRole.BUTTON, Visitor.nameOf("Simpan").setExact(true))
                .click();
        officer.sees("Perubahan disimpan.");
    }

    private static void letterhead(Visitor officer) {
        officer.open("surat/kop");
        officer.choose("Perangkat daerah", "Badan Kepegawaian Daerah");
        officer.page().getByLabel("Alamat").fill("Jalan Merdeka 1, Kota Baru");
        officer.button("Simpan kop surat").click();
        officer.sees("Kop surat tersimpan.");
    }

    private static void numberPattern(Visitor officer) {
        officer.open("surat/templat");
        officer.page()
                .getByLabel("Pola", new Page.GetByLabelOptions().setExact(true))
                .fill("800.2/{number}/{unit}/{year}");
        officer.button("Tetapkan pola").click();
        officer.sees("Pola baru berlaku mulai");
    }

    /** Logs in with the one-time password and chooses one's own. */
    private Visitor firstTime(String login) {
        Visitor visitor = Visitor.at(city);
        visitors.add(visitor);
        visitor.logIn(login, oneTime.getOrDefault(login, "no password for " + login));
        visitor.page().getByLabel("Kata sandi sekali pakai").fill(oneTime.getOrDefault(login, ""));
        visitor.page()
                .getByLabel("Kata sandi baru", new Page.GetByLabelOptions().setExact(true))
                .fill(OWN_PASSWORD);
        visitor.page().getByLabel("Ulangi kata sandi baru").fill(OWN_PASSWORD);
        visitor.button("Simpan kata sandi").click();
        assertThat(visitor.heading("Tugas")).isVisible();
        return visitor;
    }

    private static void upload(Visitor visitor, String name, String content) {
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(String name) {
        try (var file = EmptyAgencyJourney.class.getResourceAsStream("/empty-agency/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }
}

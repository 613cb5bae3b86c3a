package id.alur.system;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of a city through the browser of a BKPSDM officer. */
class RegisterImportJourney {

    private final City city = City.shared();

    @Test
    void what_is_exported_can_be_imported_and_changes_nothing_and_a_bad_row_is_named() throws IOException {
        try (Visitor officer = Visitor.loggedIn(city, "rina.register")) {
            officer.open("pegawai/impor");
            officer.sees("Impor berurutan");
            Download export = officer.page().waitForDownload(() -> officer.page()
                    .getByRole(AriaRole.LINK, Visitor.nameOf("Ekspor Unit kerja, CSV"))
                    .click());
            String units = Files.readString(export.path());
            upload(officer, "unit.csv", units);
            officer.sees("belum ada yang diubah: 0 akan dibuat, 0 akan diubah");
            officer.look("import-unchanged");

            upload(officer, "unit-salah.csv", units.stripTrailing() + "\nKODE SALAH!;;;;\n");
            officer.sees("1 ditolak");
            officer.sees("Unduh laporan (CSV)");
            officer.look("import-refused");
        }
    }

    @Test
    void a_running_import_is_cancelled_and_changes_nothing() {
        try (Visitor officer = Visitor.loggedIn(city, "rina.register")) {
            officer.open("pegawai/impor");
            upload(officer, "unit-banyak.csv", manyUnits(99_000));
            officer.button("Batalkan impor").click();
            officer.sees("Dibatalkan. Tidak ada data yang diubah.");
            officer.look("import-cancelled");
        }
    }

    @Test
    void a_file_of_a_hundred_megabytes_is_refused_before_it_is_sent(@TempDir Path folder) throws IOException {
        Path huge = TroubleJourney.sparse(folder.resolve("pegawai.csv"), 100L * 1024 * 1024);
        try (Visitor officer = Visitor.loggedIn(city, "rina.register")) {
            officer.open("pegawai/impor");
            officer.page().locator("vaadin-upload input[type=file]").setInputFiles(huge);
            officer.sees("paling besar 20 MB");
        }
    }

    private static String manyUnits(int rows) {
        StringBuilder csv = new StringBuilder("kode;nama;jenis;kode_induk;aktif\n");
        for (int row = 0; row < rows; row++) {
            csv.append("uji-").append(row).append(";Unit uji ").append(row).append(";BIDANG;;ya\n");
        }
        return csv.toString();
    }

    @Test
    void who_has_no_office_in_the_register_cannot_import() {
        try (Visitor employee = Visitor.loggedIn(city, "budi.pegawai")) {
            employee.open("pegawai/impor");
            employee.sees("Tidak berwenang");
        }
    }

    private static void upload(Visitor officer, String name, String content) {
        officer.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}

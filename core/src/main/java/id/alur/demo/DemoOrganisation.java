package id.alur.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The organisation of Kota Contoh: 40 agencies as PP 18/2016 jo PP 72/2019 knows them, their divisions, eleven kecamatan with
 * three kelurahan each, eleven puskesmas and a hospital.
 */
final class DemoOrganisation {

    private static final String JPT = "JPT";
    private static final String ADMINISTRASI = "ADMINISTRASI";
    private static final List<String> BAGIAN = List.of(
            "Tata Pemerintahan",
            "Hukum",
            "Kerja Sama",
            "Perekonomian",
            "Pengadaan Barang dan Jasa",
            "Administrasi Pembangunan",
            "Organisasi",
            "Umum",
            "Protokol dan Komunikasi Pimpinan");
    private static final List<String> KECAMATAN = List.of(
            "Cempaka",
            "Kenanga",
            "Melati",
            "Anggrek",
            "Flamboyan",
            "Teratai",
            "Mawar",
            "Dahlia",
            "Seroja",
            "Bougenvil",
            "Wijaya Kusuma");
    private static final List<String> KELURAHAN = List.of("Utara", "Tengah", "Selatan");

    private final List<CityUnit> units = new ArrayList<>();

    private DemoOrganisation() {}

    /** All units, each after the one above it. */
    static List<CityUnit> units() {
        DemoOrganisation plan = new DemoOrganisation();
        plan.add("kota", "Kota Contoh", "KOTA", null, "Wali Kota", "PEJABAT_NEGARA", null, "umum", 0);
        plan.secretariat();
        plan.agencies();
        for (int i = 0; i < KECAMATAN.size(); i++) {
            plan.district(i + 1, KECAMATAN.get(i));
        }
        plan.add(
                "rsud",
                "RSUD Kota Contoh",
                "RSUD",
                "dinkes",
                "Direktur RSUD",
                ADMINISTRASI,
                "ADMINISTRATOR",
                "kesehatan",
                10);
        return List.copyOf(plan.units);
    }

    private void secretariat() {
        add(
                "setda",
                "Sekretariat Daerah",
                "SEKRETARIAT_DAERAH",
                "kota",
                "Sekretaris Daerah",
                JPT,
                "PRATAMA",
                "umum",
                0);
        List<String> assistants =
                List.of("Pemerintahan dan Kesejahteraan Rakyat", "Perekonomian dan Pembangunan", "Administrasi Umum");
        for (int i = 0; i < assistants.size(); i++) {
            String code = "asisten-" + (i + 1);
            add(
                    code,
                    "Asisten " + assistants.get(i),
                    "ASISTEN",
                    "setda",
                    "Asisten " + assistants.get(i),
                    JPT,
                    "PRATAMA",
                    "umum",
                    0);
            for (String name : BAGIAN.subList(i * 3, i * 3 + 3)) {
                add(
                        code + "-bagian-" + (BAGIAN.indexOf(name) + 1),
                        "Bagian " + name,
                        "BAGIAN",
                        code,
                        "Kepala Bagian " + name,
                        ADMINISTRASI,
                        "ADMINISTRATOR",
                        "umum",
                        2);
            }
        }
    }

    private void agencies() {
        Reader file = new InputStreamReader(
                Objects.requireNonNull(DemoOrganisation.class.getResourceAsStream("/demo/agencies.csv")),
                StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(agency -> agency(
                    agency.getField("code"),
                    agency.getField("name"),
                    agency.getField("kind"),
                    agency.getField("theme"),
                    List.of(agency.getField("divisions").split("\\|"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void agency(String code, String name, String kind, String theme, List<String> divisions) {
        String head =
                switch (kind) {
                    case "INSPEKTORAT" -> "Inspektur";
                    case "SEKRETARIAT_DPRD" -> "Sekretaris DPRD";
                    default -> "Kepala " + name;
                };
        add(code, name, kind, "kota", head, JPT, "PRATAMA", theme, 0);
        String office = code + "-sekretariat";
        add(
                office,
                "Sekretariat " + name,
                "SEKRETARIAT",
                code,
                "Sekretaris " + name,
                ADMINISTRASI,
                "ADMINISTRATOR",
                "umum",
                0);
        add(
                code + "-umum",
                "Subbagian Umum dan Kepegawaian",
                "SUBBAGIAN",
                office,
                "Kepala Subbagian Umum dan Kepegawaian",
                ADMINISTRASI,
                "PENGAWAS",
                "umum",
                2);
        for (int i = 0; i < divisions.size(); i++) {
            String division = divisions.get(i);
            boolean named = division.startsWith("Bagian") || division.startsWith("Inspektur");
            String title = named ? division : "Bidang " + division;
            add(
                    code + "-bidang-" + (i + 1),
                    title,
                    named && division.startsWith("Bagian") ? "BAGIAN" : "BIDANG",
                    code,
                    division.startsWith("Inspektur") ? division : "Kepala " + title,
                    ADMINISTRASI,
                    "ADMINISTRATOR",
                    theme,
                    3);
        }
    }

    private void district(int number, String name) {
        String code = "kec-" + number;
        add(code, "Kecamatan " + name, "KECAMATAN", "kota", "Camat " + name, ADMINISTRASI, "ADMINISTRATOR", "umum", 1);
        add(
                code + "-sekretariat",
                "Sekretariat Kecamatan " + name,
                "SEKRETARIAT",
                code,
                "Sekretaris Kecamatan " + name,
                ADMINISTRASI,
                "ADMINISTRATOR",
                "umum",
                1);
        add(
                code + "-pelayanan",
                "Seksi Pelayanan Kecamatan " + name,
                "SEKSI",
                code,
                "Kepala Seksi Pelayanan",
                ADMINISTRASI,
                "PENGAWAS",
                "umum",
                1);
        for (int i = 0; i < KELURAHAN.size(); i++) {
            String village = name + " " + KELURAHAN.get(i);
            add(
                    code + "-kel-" + (i + 1),
                    "Kelurahan " + village,
                    "KELURAHAN",
                    code,
                    "Lurah " + village,
                    ADMINISTRASI,
                    "PENGAWAS",
                    "umum",
                    2);
        }
        add(
                "puskesmas-" + number,
                "Puskesmas " + name,
                "PUSKESMAS",
                "dinkes",
                "Kepala Puskesmas " + name,
                "FUNGSIONAL",
                "AHLI_MADYA",
                "kesehatan",
                4);
    }

    private void add(
            String code,
            String name,
            String kind,
            @Nullable String parent,
            String headTitle,
            String family,
            @Nullable String level,
            String theme,
            int weight) {
        units.add(new CityUnit(code, name, kind, parent, headTitle, family, level, theme, weight));
    }
}

package id.alur.personnel;

import id.alur.identity.SystemUser;
import id.alur.importing.ImportKind;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Imports texts as the background does, and a small city to import into. */
public record Imports(ImportService service, ImportRunner runner) {

    public static final String UNITS = """
            kode,nama,jenis,kode_induk,aktif
            kota,Kota Contoh,kota,,ya
            dinkes,Dinas Kesehatan,dinas,kota,ya
            bidang-p2p,Bidang P2P,bidang,dinkes,ya
            """;
    public static final String POSITIONS = """
            kode,nama_jabatan,kode_unit,rumpun,jenjang,kepala,aktif
            walikota,Wali Kota,kota,pejabat negara,,ya,ya
            kadis,Kepala Dinas,dinkes,jpt,pratama,ya,ya
            kabid,Kepala Bidang,bidang-p2p,administrasi,administrator,ya,ya
            staf,Pengelola Data,bidang-p2p,administrasi,pelaksana,tidak,ya
            lama,Jabatan Lama,bidang-p2p,administrasi,pelaksana,tidak,tidak
            """;
    public static final String HEADER =
            "nip,nik,nama,gelar_depan,gelar_belakang,jenis_kelamin,tanggal_lahir,jenis_pegawai,golongan,kode_jabatan,nip_atasan,email,aktif\n";
    public static final String MAYOR = "WK-2025,,Contoh Wali,,,L,,PEJABAT_NEGARA,,walikota,,,ya\n";
    public static final String HEAD_NIP = "197001011995031001";
    public static final String CHIEF_NIP = "197502022000032002";
    public static final String STAFF_NIP = "199003032015031003";
    public static final String HEAD = row(HEAD_NIP, "Hadi", "kadis", "WK-2025");
    public static final String CHIEF = row(CHIEF_NIP, "Citra", "kabid", HEAD_NIP);
    public static final String STAFF = row(STAFF_NIP, "Slamet", "staf", CHIEF_NIP);
    public static final String PEOPLE = HEADER + MAYOR + HEAD + CHIEF + STAFF;

    public static String row(String nip, String name, String position, String superior) {
        return row(nip, name, position, superior, "ya");
    }

    public static String row(String nip, String name, String position, String superior, String active) {
        return nip + ",," + name + ",,,,,PNS,III/a," + position + "," + superior + ",," + active + "\n";
    }

    public void city() {
        units(UNITS);
        positions(POSITIONS);
        people(PEOPLE);
    }

    public ImportRun units(String csv) {
        return run(RegisterFiles.UNIT, csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportRun positions(String csv) {
        return run(RegisterFiles.POSITION, csv.getBytes(StandardCharsets.UTF_8));
    }

    public ImportRun people(String csv) {
        return run(RegisterFiles.EMPLOYEE, csv.getBytes(StandardCharsets.UTF_8));
    }

    public ImportRun run(ImportKind kind, byte[] content) {
        return SystemUser.call("test", () -> {
            ImportRunId id = service.prepare(kind, kind.fileName() + ".csv", content);
            runner.run(id);
            return service.find(id);
        });
    }

    /** {@code row column code} of every line of the report, without the common beginnings of the codes. */
    public List<String> report(ImportRun run) {
        return SystemUser.call("test", () -> service.report(run.id())).stream()
                .map(message -> message.row() + " " + message.column() + " "
                        + message.code()
                                .replaceFirst("error\\.(personnel|sheet)\\.", "")
                                .replace("warning.personnel.", "~")
                        + message.arguments().stream()
                                .map(argument -> " " + argument)
                                .collect(Collectors.joining()))
                .toList();
    }

    public static String counts(ImportRun run) {
        return "%s %d+%d=%d-%d~%d"
                .formatted(
                        run.state(),
                        run.createdCount(),
                        run.updatedCount(),
                        run.unchangedCount(),
                        run.refusedCount(),
                        run.warningCount());
    }
}

package id.alur.personnel;

import id.alur.security.Role;
import java.util.Arrays;
import java.util.List;

/** What a file to import holds: one kind of rows, with its columns in this order, and who may import it. */
public enum ImportKind {
    UNIT("unit", Role.BKPSDM_REGISTER, List.of("kode", "nama", "jenis", "kode_induk", "aktif")),
    POSITION(
            "jabatan",
            Role.BKPSDM_REGISTER,
            List.of("kode", "nama_jabatan", "kode_unit", "rumpun", "jenjang", "kepala", "aktif")),
    EMPLOYEE(
            "pegawai",
            Role.BKPSDM_REGISTER,
            List.of(
                    "nip",
                    "nik",
                    "nama",
                    "gelar_depan",
                    "gelar_belakang",
                    "jenis_kelamin",
                    "tanggal_lahir",
                    "jenis_pegawai",
                    "golongan",
                    "kode_jabatan",
                    "nip_atasan",
                    "email",
                    "aktif")),
    COMPLETION(
            "pembelajaran",
            Role.BKPSDM_TRAINING,
            List.of(
                    "sumber",
                    "nomor",
                    "nip",
                    "bentuk",
                    "judul",
                    "penyelenggara",
                    "mulai",
                    "selesai",
                    "jp",
                    "sesi",
                    "nomor_sertifikat")),
    COMPETENCE_GAP(
            "kesenjangan-kompetensi",
            Role.BKPSDM_TRAINING,
            List.of("nip", "kode_kompetensi", "tingkat_syarat", "tingkat_kini", "tanggal_nilai"));

    private final String fileName;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // lists of List.of do not change
    private final List<String> columns;

    ImportKind(String fileName, Role role, List<String> columns) {
        this.fileName = fileName;
        this.role = role;
        this.columns = columns;
    }

    /** Name of a file of this kind, without extension. */
    public String fileName() {
        return fileName;
    }

    public List<String> columns() {
        return columns;
    }

    /** Who imports files of this kind. */
    public Role role() {
        return role;
    }

    /** The kinds that make up the register, in the order in which they are imported. */
    public static List<ImportKind> register() {
        return of(Role.BKPSDM_REGISTER);
    }

    /** The kinds that holders of a role import. */
    public static List<ImportKind> of(Role role) {
        return Arrays.stream(values()).filter(kind -> kind.role == role).toList();
    }
}

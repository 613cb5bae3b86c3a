package id.alur.personnel;

import java.util.List;

/** What a file of the register holds: one kind of rows, with the columns that import takes and export gives, in this order. */
public enum ImportKind {
    UNIT("unit", List.of("kode", "nama", "jenis", "kode_induk", "aktif")),
    POSITION("jabatan", List.of("kode", "nama_jabatan", "kode_unit", "rumpun", "jenjang", "kepala", "aktif")),
    EMPLOYEE(
            "pegawai",
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
                    "aktif"));

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // lists of List.of do not change
    private final List<String> columns;

    ImportKind(String fileName, List<String> columns) {
        this.fileName = fileName;
        this.columns = columns;
    }

    /** Name of a file of this kind, without extension. */
    public String fileName() {
        return fileName;
    }

    public List<String> columns() {
        return columns;
    }
}

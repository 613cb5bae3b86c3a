package id.alur.personnel;

import id.alur.identity.Role;
import id.alur.importing.ImportKind;
import java.util.List;

/** The files that make up the register. */
public final class RegisterFiles {

    public static final ImportKind UNIT = new ImportKind(
            "UNIT",
            "unit",
            Role.BKPSDM_REGISTER,
            List.of("kode", "nama", "jenis", "kode_induk", "aktif"),
            List.of("hari_kerja"));

    public static final ImportKind POSITION = new ImportKind(
            "POSITION",
            "jabatan",
            Role.BKPSDM_REGISTER,
            List.of("kode", "nama_jabatan", "kode_unit", "rumpun", "jenjang", "kepala", "aktif"));

    public static final ImportKind EMPLOYEE = new ImportKind(
            "EMPLOYEE",
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
                    "aktif"));

    /** In the order in which they are imported. */
    public static final List<ImportKind> ALL = List.of(UNIT, POSITION, EMPLOYEE);

    private RegisterFiles() {}
}

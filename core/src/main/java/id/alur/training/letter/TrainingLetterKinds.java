package id.alur.training.letter;

import id.alur.letter.LetterField;
import id.alur.letter.LetterField.ValueType;
import id.alur.letter.LetterKind;
import id.alur.training.TrainingRoles;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of letters of trainings and what their templates may say. */
@Configuration
public class TrainingLetterKinds {

    /** Surat tugas: sends the participant. */
    public static final String ASSIGNMENT = "surat-tugas";
    /** Acknowledges the lesson hours of a certificate. */
    public static final String CERTIFICATE = "certificate-acknowledgement";

    /** Keputusan of the mayor (PPK) that gives a study assignment. */
    public static final String STUDY_DECREE = "keputusan-tugas-belajar";

    static final String NAME = "nama";
    static final String NIP = "nip";
    static final String RANK = "pangkat";
    static final String POST = "jabatan";
    static final String UNIT = "unit-kerja";
    static final String COURSE = "nama-pelatihan";
    static final String PROVIDER = "penyelenggara";
    static final String TIME = "waktu";
    static final String PLACE = "tempat";
    static final String LESSON_HOURS = "jam-pelajaran";
    static final String COST = "biaya";
    static final String CASE_NUMBER = "nomor-permohonan";
    static final String APPROVED_ON = "tanggal-persetujuan";
    static final String CERTIFICATE_NUMBER = "nomor-sertifikat";
    static final String YEAR = "tahun";
    static final String PROGRAMME = "program-studi";
    static final String LEVEL = "jenjang";
    static final String ACCREDITATION = "akreditasi";
    static final String LENGTH = "lama-studi";
    static final String MODE = "cara-belajar";
    static final String FUNDING = "pembiayaan";
    static final String BOND = "ikatan-dinas";

    private static final List<LetterField> PERSON = List.of(
            LetterField.required(NAME, ValueType.TEXT, "Contoh Nama Pegawai, S.Kom."),
            LetterField.optional(NIP, ValueType.TEXT, "00000000 000000 0 000"),
            LetterField.optional(RANK, ValueType.TEXT, "Penata Muda (III/a)"),
            LetterField.required(POST, ValueType.TEXT, "Pranata Komputer Ahli Pertama"),
            LetterField.required(UNIT, ValueType.TEXT, "Bidang Contoh"),
            LetterField.required(COURSE, ValueType.TEXT, "Pelatihan Pengadaan Barang/Jasa Tingkat Dasar"),
            LetterField.required(PROVIDER, ValueType.TEXT, "BPSDM Provinsi Contoh"),
            LetterField.required(TIME, ValueType.TEXT, "7 s.d. 11 Desember 2026 (5 hari)"),
            LetterField.required(LESSON_HOURS, ValueType.NUMBER, "40"));

    @Bean
    LetterKind assignmentLetter() {
        return new LetterKind(
                ASSIGNMENT,
                TrainingRoles.BKPSDM_TRAINING,
                with(
                        LetterField.optional(PLACE, ValueType.TEXT, "di dalam provinsi"),
                        LetterField.optional(COST, ValueType.MONEY, "5260000"),
                        LetterField.required(CASE_NUMBER, ValueType.TEXT, "DIKLAT/2026/000123"),
                        LetterField.required(APPROVED_ON, ValueType.DATE, "2026-11-21")));
    }

    @Bean
    LetterKind certificateLetter() {
        return new LetterKind(
                CERTIFICATE,
                TrainingRoles.BKPSDM_TRAINING,
                with(
                        LetterField.optional(CERTIFICATE_NUMBER, ValueType.TEXT, "123/CONTOH/2026"),
                        LetterField.required(YEAR, ValueType.TEXT, "2026")));
    }

    @Bean
    LetterKind studyDecree() {
        return LetterKind.decision(
                STUDY_DECREE,
                TrainingRoles.BKPSDM_TRAINING,
                with(
                        LetterField.required(PROGRAMME, ValueType.TEXT, "Administrasi Publik"),
                        LetterField.optional(LEVEL, ValueType.TEXT, "S-2"),
                        LetterField.optional(ACCREDITATION, ValueType.TEXT, "Unggul"),
                        LetterField.required(LENGTH, ValueType.TEXT, "2 (dua) tahun"),
                        LetterField.required(MODE, ValueType.TEXT, "dibebaskan dari tugas jabatan"),
                        LetterField.required(FUNDING, ValueType.TEXT, "Anggaran Pendapatan dan Belanja Daerah"),
                        LetterField.required(BOND, ValueType.TEXT, "4 (empat) tahun"),
                        LetterField.optional(PLACE, ValueType.TEXT, "di luar kota, di dalam provinsi"),
                        LetterField.optional(COST, ValueType.MONEY, "45000000"),
                        LetterField.required(CASE_NUMBER, ValueType.TEXT, "DIKLAT/2026/000123"),
                        LetterField.required(APPROVED_ON, ValueType.DATE, "2026-11-21")));
    }

    private static List<LetterField> with(LetterField... more) {
        return java.util.stream.Stream.concat(PERSON.stream(), java.util.Arrays.stream(more))
                .toList();
    }
}

package id.alur.appraisal.letter;

import id.alur.appraisal.AppraisalRoles;
import id.alur.letter.LetterField;
import id.alur.letter.LetterField.ValueType;
import id.alur.letter.LetterKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The papers of an appraisal and what their templates may say. */
@Configuration
class AppraisalLetterKinds {

    /** The agreed plan, in its version. */
    static final String PLAN = "rencana-skp";
    /** Dokumen evaluasi kinerja of the year. */
    static final String EVALUATION = "evaluasi-kinerja";

    static final String NAME = "nama";
    static final String NIP = "nip";
    static final String RANK = "pangkat";
    static final String POST = "jabatan";
    static final String UNIT = "unit-kerja";
    static final String RATER = "pejabat-penilai";
    static final String RATER_POST = "jabatan-pejabat-penilai";
    static final String YEAR = "tahun-skp";
    static final String CASE_NUMBER = "nomor-skp";
    static final String VERSION = "versi-rencana";
    static final String AGREED_ON = "tanggal-kesepakatan";
    static final String CHANGE = "alasan-perubahan";
    static final String EXPECTATIONS = "ekspektasi-perilaku";
    static final String RESULT = "hasil-kerja";
    static final String RESULT_REASON = "alasan-hasil-kerja";
    static final String BEHAVIOUR = "perilaku-kerja";
    static final String BEHAVIOUR_REASON = "alasan-perilaku-kerja";
    static final String VALUES = "catatan-nilai-dasar";
    static final String PREDICATE = "predikat-kinerja";
    static final String RECEIVED_ON = "tanggal-disampaikan";
    static final String ACCEPTED = "penerimaan-hasil";

    private static final List<LetterField> PERSON = List.of(
            LetterField.required(NAME, ValueType.TEXT, "Contoh Nama Pegawai, S.Kom."),
            LetterField.optional(NIP, ValueType.TEXT, "00000000 000000 0 000"),
            LetterField.optional(RANK, ValueType.TEXT, "Penata Muda (III/a)"),
            LetterField.required(POST, ValueType.TEXT, "Pranata Komputer Ahli Pertama"),
            LetterField.required(UNIT, ValueType.TEXT, "Bidang Contoh"),
            LetterField.required(RATER, ValueType.TEXT, "Contoh Nama Atasan, M.Si."),
            LetterField.required(RATER_POST, ValueType.TEXT, "Kepala Bidang Contoh"),
            LetterField.required(YEAR, ValueType.TEXT, "2026"),
            LetterField.required(CASE_NUMBER, ValueType.TEXT, "SKP/2026/000123"));

    @Bean
    LetterKind appraisalPlanLetter() {
        return new LetterKind(
                PLAN,
                AppraisalRoles.BKPSDM_PERFORMANCE,
                with(
                        LetterField.required(VERSION, ValueType.TEXT, "1"),
                        LetterField.required(AGREED_ON, ValueType.DATE, "2026-01-20"),
                        LetterField.optional(CHANGE, ValueType.TEXT, "Contoh alasan perubahan"),
                        LetterField.optional(EXPECTATIONS, ValueType.TEXT, "Contoh ekspektasi khusus pimpinan")));
    }

    @Bean
    LetterKind appraisalEvaluationLetter() {
        return new LetterKind(
                EVALUATION,
                AppraisalRoles.BKPSDM_PERFORMANCE,
                with(
                        LetterField.required(RESULT, ValueType.TEXT, "Sesuai ekspektasi"),
                        LetterField.optional(RESULT_REASON, ValueType.TEXT, "Contoh alasan"),
                        LetterField.required(BEHAVIOUR, ValueType.TEXT, "Sesuai ekspektasi"),
                        LetterField.optional(BEHAVIOUR_REASON, ValueType.TEXT, "Contoh alasan"),
                        LetterField.optional(VALUES, ValueType.TEXT, "Kolaboratif: di atas ekspektasi"),
                        LetterField.required(PREDICATE, ValueType.TEXT, "Baik"),
                        LetterField.required(RECEIVED_ON, ValueType.DATE, "2027-01-15"),
                        LetterField.required(ACCEPTED, ValueType.TEXT, "diterima tanggal 18 Januari 2027")));
    }

    private static List<LetterField> with(LetterField... more) {
        return Stream.concat(PERSON.stream(), Stream.of(more)).toList();
    }
}

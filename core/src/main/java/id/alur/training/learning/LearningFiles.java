package id.alur.training.learning;

import id.alur.importing.ImportKind;
import id.alur.training.TrainingRoles;
import java.util.List;

/** The files from which learning hours and competence gaps are taken. */
public final class LearningFiles {

    public static final ImportKind COMPLETION = new ImportKind(
            "COMPLETION",
            "pembelajaran",
            TrainingRoles.BKPSDM_TRAINING,
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
                    "nomor_sertifikat"));

    public static final ImportKind COMPETENCE_GAP = new ImportKind(
            "COMPETENCE_GAP",
            "kesenjangan-kompetensi",
            TrainingRoles.BKPSDM_TRAINING,
            List.of("nip", "kode_kompetensi", "tingkat_syarat", "tingkat_kini", "tanggal_nilai"));

    public static final List<ImportKind> ALL = List.of(COMPLETION, COMPETENCE_GAP);

    private LearningFiles() {}
}

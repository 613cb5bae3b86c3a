package id.alur.training.study;

/** How somebody studies (SE MenPANRB 28/2021). */
public enum StudyMode {
    /** Dibebaskan dari tugas jabatan. */
    RELEASED,
    /** Tidak dibebaskan: studies beside the work, formerly izin belajar. */
    ON_DUTY
}

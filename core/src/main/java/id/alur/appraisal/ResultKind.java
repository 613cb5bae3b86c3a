package id.alur.appraisal;

/** Of which kind a planned result (RHK) is. Words: {@code appraisal.kind.<code>}. */
public enum ResultKind {
    /** Hasil kerja utama. */
    MAIN,
    /** Hasil kerja tambahan. */
    ADDITIONAL
}

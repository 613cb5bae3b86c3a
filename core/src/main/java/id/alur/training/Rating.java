package id.alur.training;

/** Yearly performance rating (predikat kinerja, PermenPANRB 6/2022). */
public enum Rating {
    SANGAT_BAIK,
    BAIK,
    BUTUH_PERBAIKAN,
    KURANG,
    SANGAT_KURANG
}

package id.alur.appraisal;

/** What a rating comes to (predikat kinerja, PermenPANRB 6/2022). Words: {@code appraisal.predicate.<code>}. */
public enum Predicate {
    SANGAT_BAIK,
    BAIK,
    BUTUH_PERBAIKAN,
    KURANG,
    SANGAT_KURANG
}

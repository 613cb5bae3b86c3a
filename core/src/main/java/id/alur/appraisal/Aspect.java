package id.alur.appraisal;

/** What an indicator measures (PermenPANRB 6/2022). Words: {@code appraisal.aspect.<code>}. */
public enum Aspect {
    KUANTITAS,
    KUALITAS,
    WAKTU,
    BIAYA
}

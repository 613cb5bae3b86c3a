package id.alur.appraisal;

/** The values of BerAKHLAK, in their order (SE MenPANRB 20/2021). Words: {@code appraisal.value.<code>}. */
public enum CoreValue {
    BERORIENTASI_PELAYANAN,
    AKUNTABEL,
    KOMPETEN,
    HARMONIS,
    LOYAL,
    ADAPTIF,
    KOLABORATIF
}

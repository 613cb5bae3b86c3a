package id.alur.personnel;

/** Families of posts (UU 20/2023: managerial and non-managerial; the names in daily use), plus the elected officials. */
public enum PostFamily {
    JPT,
    ADMINISTRASI,
    FUNGSIONAL,
    PEJABAT_NEGARA
}

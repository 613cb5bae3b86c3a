package id.alur.personnel;

/** As digit 15 of a NIP says it: 1 man, 2 woman. */
public enum Sex {
    M,
    F
}

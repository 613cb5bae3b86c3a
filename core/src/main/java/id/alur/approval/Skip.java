package id.alur.approval;

/** Why nobody is asked at a stage. */
public enum Skip {
    /** Who holds the office is barred from the case: it is about them, or they submitted it. */
    OWN_CASE,
    /** All who hold the office have decided already, as somebody else. */
    DECIDED_BEFORE
}

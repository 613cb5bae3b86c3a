package id.alur.training.request;

/** The gap a training closes (PP 11/2017 Ps 206). */
public enum GapKind {
    /** Below the competence standard of the post. */
    COMPETENCE,
    /** Below the target of the performance plan (SKP). */
    PERFORMANCE
}

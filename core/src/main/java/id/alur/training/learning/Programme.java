package id.alur.training.learning;

/** Rungs of the leadership ladder, and Latsar before it. */
public enum Programme {
    LATSAR,
    PKP,
    PKA,
    PKN_II,
    PKN_I
}

package id.alur.appraisal.evidence;

/** How long the texts of evidence and feedback may be, in characters, and how much evidence a year may have. */
public final class EvidenceLimits {

    public static final int TITLE = 200;
    public static final int NOTE = 1000;
    public static final int LINK = 1000;
    public static final int FEEDBACK = 2000;
    public static final int PIECES = 200;

    private EvidenceLimits() {}
}

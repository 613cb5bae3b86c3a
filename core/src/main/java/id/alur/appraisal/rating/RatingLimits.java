package id.alur.appraisal.rating;

/** How long the texts of reports and ratings may be, in characters. */
public final class RatingLimits {

    public static final int ACHIEVED = 500;
    public static final int NOTE = 1000;
    public static final int SELF_NOTE = 2000;
    /** Of a reason that must be given. */
    public static final int SHORTEST_REASON = 10;

    public static final int REASON = 2000;
    public static final int REMARK = 2000;

    private RatingLimits() {}
}

package id.alur.appraisal.plan;

/** How long the texts of a plan may be, in characters, and how many lines it may have. */
public final class PlanLimits {

    public static final int TITLE = 1000;
    public static final int MEASURE = 500;
    public static final int TARGET = 200;
    public static final int UNIT = 50;
    public static final int EXPECTATIONS = 2000;
    public static final int MESSAGE = 2000;
    public static final int SHORTEST_REASON = 10;
    public static final int REASON = 2000;
    public static final int LINES = 30;
    public static final int INDICATORS = 12;

    private PlanLimits() {}
}

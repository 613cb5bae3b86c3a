package id.alur.process;

/** Decision tables about who may and should learn; they belong to no process and are evaluated in core. */
public final class TrainingRules {

    /** Lesson hours of a year: at least 20 for PNS, at most 24 for PPPK (PP 11/2017 Ps 203; PP 49/2018 Ps 40). */
    public static final String JP_QUOTA = "jp-quota";
    /** How urgent a gap of competence is. */
    public static final String GAP_PRIORITY = "gap-priority";
    /** What speaks against a training, everything at once. */
    public static final String ELIGIBILITY = "training-eligibility";
    /** Who may attend which rung of the leadership ladder. */
    public static final String LEADERSHIP = "leadership-eligibility";

    private TrainingRules() {}
}

package id.alur.appraisal.plan;

/** What the current person may do with a version of a plan now. */
public enum Permission {
    /** Write its lines. */
    EDIT,
    /** Write in its threads. */
    DISCUSS,
    /** Write what is expected of the behaviour. */
    EXPECT,
    /** Tie lines to those of the superior. */
    TIE,
    /** Ask for a changed plan. */
    CHANGE,
    /** Give up the change. */
    WITHDRAW_CHANGE,
    /** Give up the year, while nothing is agreed. */
    WITHDRAW_YEAR
}

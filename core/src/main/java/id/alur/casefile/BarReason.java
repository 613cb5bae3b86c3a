package id.alur.casefile;

/** Why somebody does not act as an official in a case (UU 30/2014 Ps 42-43, conflict of interest). */
public enum BarReason {
    /** The case is about them; recorded by the database itself whenever a case is opened. */
    SUBJECT,
    /** They submitted it for their unit. */
    SUBMITTER,
    /** Another conflict of interest that was declared or found. */
    CONFLICT
}

package id.alur.appraisal.plan;

/** Where a version of a plan stands. Words: {@code appraisal.plan-state.<code>}. */
public enum PlanState {
    /** With the employee. */
    DRAFT,
    /** With the superior. */
    DISCUSSING,
    /** In force. */
    AGREED,
    /** Was in force until a later version was agreed. */
    REPLACED,
    /** A change that was given up. */
    DROPPED;

    public boolean isOpen() {
        return this == DRAFT || this == DISCUSSING;
    }
}

package id.alur.appraisal.year;

/** Where somebody's year stands. Words: {@code appraisal.year-state.<code>}. */
public enum YearState {
    /** The employee writes the plan. */
    PLANNING,
    /** The superior discusses it. */
    DISCUSSING,
    /** The plan is agreed; the next period has not ended. */
    RUNNING,
    /** The employee reports a period, or the year. */
    REPORTING,
    /** The superior rates it. */
    RATING,
    /** The employee has received the year's result. */
    PUBLISHED,
    ACCEPTED,
    CANCELLED;

    public boolean isOver() {
        return this == ACCEPTED || this == CANCELLED;
    }
}

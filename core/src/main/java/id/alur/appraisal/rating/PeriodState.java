package id.alur.appraisal.rating;

/** Where a period stands. Words: {@code appraisal.period-state.<code>}. */
public enum PeriodState {
    REPORTING,
    RATING,
    RATED
}

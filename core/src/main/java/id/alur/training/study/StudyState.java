package id.alur.training.study;

/** Where a study assignment stands, from the request to the end of the service bond. */
public enum StudyState {
    /** Not decided yet. */
    REQUESTED,
    /** Approved and not begun. */
    APPROVED,
    STUDYING,
    /** Its time is over; the diploma is awaited or being checked. */
    REPORTING,
    /** Finished; the service bond runs. */
    IN_BOND,
    BOND_OVER,
    NOT_FINISHED
}

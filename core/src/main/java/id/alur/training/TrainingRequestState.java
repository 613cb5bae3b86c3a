package id.alur.training;

/** Where a request stands. */
public enum TrainingRequestState {
    /** With an official. */
    SUBMITTED,
    /** With the applicant, who was asked something. */
    RETURNED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** The applicant cannot ask for the same course again while the request runs. */
    public boolean isRunning() {
        return this == SUBMITTED || this == RETURNED;
    }
}

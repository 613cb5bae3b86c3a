package id.alur.training;

/** Where a request stands. */
public enum TrainingRequestState {
    /** With an official. */
    SUBMITTED,
    /** With the applicant, who was asked something. */
    RETURNED,
    /** With the applicant, who chooses what to do without money. */
    NO_BUDGET,
    /** On the waiting list for money. */
    WAITING,
    APPROVED,
    /** The applicant has reported; BKPSDM confirms. */
    REPORTED,
    FINISHED,
    NOT_ATTENDED,
    REJECTED,
    WITHDRAWN,
    /** Another request for something cheaper has taken its place. */
    REPLACED,
    CANCELLED;

    /** The applicant cannot ask for the same course again while the request runs. */
    public boolean isRunning() {
        return this == SUBMITTED || this == RETURNED || this == NO_BUDGET || this == WAITING;
    }
}

package id.alur.training.event;

/** What has become of one person in one event. */
public enum ParticipantState {
    PROPOSED,
    /** By the agency, before the admission. */
    WITHDRAWN,
    /** By the officer, before the admission. */
    REFUSED,
    /** Waits for a seat. */
    RESERVE,
    /** It was this person's turn, and something stood against it. */
    PASSED_OVER,
    /** Has a seat and has not answered yet. */
    ADMITTED,
    CONFIRMED,
    DECLINED,
    /** Did not answer in time. */
    EXPIRED,
    /** Had confirmed, and cannot come after all. */
    DROPPED_OUT,
    ATTENDED,
    ABSENT,
    /** The event was. */
    CANCELLED;

    /** Whether the person sits on one of the seats that the quota counts. */
    public boolean hasSeat() {
        return this == ADMITTED || this == CONFIRMED || this == ATTENDED || this == ABSENT;
    }

    /** Whether the person has said to come. */
    public boolean hasConfirmed() {
        return this == CONFIRMED || this == ATTENDED || this == ABSENT;
    }

    /** Whether the cancellation of the event concerns the person. */
    boolean isActive() {
        return this == PROPOSED || this == RESERVE || this == ADMITTED || this == CONFIRMED;
    }
}

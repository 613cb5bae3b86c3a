package id.alur.training.event;

/** How far an event has come. */
public enum EventState {
    /** Seen by officers only, and still changed. */
    DRAFT,
    /** Agencies propose. */
    OPEN,
    /** The order stands; people confirm, attend. */
    ADMITTED,
    /** Attendance is recorded. */
    FINISHED,
    CANCELLED;

    public boolean isOver() {
        return this == FINISHED || this == CANCELLED;
    }
}

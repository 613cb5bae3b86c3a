package id.alur.training.evaluation;

/** Where one level of an evaluation stands. */
public enum LevelState {
    /** Its time has not come. */
    PLANNED,
    /** Somebody is asked. */
    OPEN,
    ANSWERED,
    /** The time was over. */
    NOT_ANSWERED,
    /** Nobody could say, for a {@link SkipReason}. */
    SKIPPED;

    boolean isOver() {
        return this != PLANNED && this != OPEN;
    }
}

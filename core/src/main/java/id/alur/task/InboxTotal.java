package id.alur.task;

/** Length of a list; counting stops at a bound where no counter is kept. */
record InboxTotal(long value, boolean atLeast) {

    static final int BOUND = 1_000;

    static InboxTotal exactly(long value) {
        return new InboxTotal(value, false);
    }

    static InboxTotal bounded(long counted) {
        return counted > BOUND ? new InboxTotal(BOUND, true) : exactly(counted);
    }
}

package id.alur.batch;

/** The work is not to go on: somebody wants it to stop, or another process has taken it over. The transaction that throws it is rolled back. */
public final class BatchStopped extends RuntimeException {

    private final boolean canceled;

    BatchStopped(boolean canceled) {
        super(canceled ? "canceled" : "taken over");
        this.canceled = canceled;
    }

    boolean canceled() {
        return canceled;
    }
}

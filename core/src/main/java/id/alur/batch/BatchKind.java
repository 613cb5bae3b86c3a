package id.alur.batch;

import id.alur.batch.BatchRun.State;

/** A kind of long work, brought by its feature as a bean: a file that is imported, a cycle that is opened for everybody, a ranking. */
public interface BatchKind {

    /** As runs keep it and the message key {@code batch.kind.<name>} says it, such as {@code importing.file}. */
    String name();

    /**
     * Carries the work out, outside of any transaction, from {@link Batch#resumeAt()} on. What it changes, it changes within
     * {@link Batch#portion}: each portion and the place to go on from are kept together or not at all, so that after a crash nothing
     * is done twice and nothing is left out. {@link Batch#step} tells how far it is and ends the work when somebody wants it to stop.
     *
     * @throws id.alur.shared.DomainException when a rule refuses the work as a whole; it is then not tried again
     */
    void carryOut(Batch batch);

    /** How often the work is begun without coming any further before it is put aside. */
    default int mostAttempts() {
        return 3;
    }

    /** Called in the transaction in which the work ends for good; not when it is put aside, since it may be run again. */
    default void ended(BatchRunId id, State state) {}
}

package id.alur.batch;

import id.alur.sheet.RowMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Long work as the one who carries it out holds it. Whoever lost it to another, because he was taken for dead, can change nothing by it. */
public final class Batch {

    private final BatchSteps steps;
    private final BatchTurn turn;

    Batch(BatchSteps steps, BatchTurn turn) {
        this.steps = steps;
        this.turn = turn;
    }

    public BatchRunId id() {
        return turn.run().id();
    }

    /** What the last {@link #portion} named; null when there was none. */
    public @Nullable String resumeAt() {
        return turn.resumeAt();
    }

    /**
     * Tells how far the work is, seen at once by those who look.
     *
     * @param phase which part is under way, a word of the kind; null when there is one part only
     * @throws BatchStopped when somebody wants the work to stop; it is to go through
     */
    public void step(@Nullable String phase, int total, int done) {
        steps.progress(turn, phase, total, done);
    }

    /**
     * Does a part of the work in one transaction together with where to go on from.
     *
     * @param resumeAt what {@link #resumeAt} answers after a crash that follows this portion
     * @param done steps done with it, of those that {@link #step} named
     * @throws BatchStopped when somebody wants the work to stop; the portion is rolled back then
     */
    public void portion(String resumeAt, int done, Runnable work) {
        steps.portion(turn, resumeAt, done, work);
    }

    /** Says something about rows or items; within a {@link #portion}, so that it is said once. */
    public void say(List<RowMessage> messages) {
        steps.say(turn, messages);
    }
}

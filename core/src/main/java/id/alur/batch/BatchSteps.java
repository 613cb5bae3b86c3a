package id.alur.batch;

import id.alur.batch.BatchRun.Cause;
import id.alur.batch.BatchRun.State;
import id.alur.sheet.RowMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of long work. */
@Service
class BatchSteps {

    private final BatchRepository runs;
    private final BatchMessageRepository messages;
    private final BatchKinds kinds;

    BatchSteps(BatchRepository runs, BatchMessageRepository messages, BatchKinds kinds) {
        this.runs = runs;
        this.messages = messages;
        this.kinds = kinds;
    }

    /** Whether earlier work of the lane must end first. */
    @Transactional(readOnly = true)
    boolean mustWait(BatchRunId id) {
        return runs.mustWait(id);
    }

    @Transactional
    Optional<BatchTurn> begin(BatchRunId id) {
        return runs.begin(id);
    }

    @Transactional
    void progress(BatchTurn turn, @Nullable String phase, int total, int done) {
        if (!runs.progress(turn, phase, total, done)) {
            throw stopped(turn);
        }
    }

    /** The row is written last: who looks at the run, or wants it to stop, does not wait for the work. */
    @Transactional
    void portion(BatchTurn turn, String resumeAt, int done, Runnable work) {
        work.run();
        if (!runs.moved(turn, resumeAt, done)) {
            throw stopped(turn);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(BatchTurn turn, List<RowMessage> said) {
        messages.insert(turn.run().id(), said);
    }

    @Transactional
    void note(BatchTurn turn, Cause cause) {
        runs.note(turn, cause);
    }

    @Transactional
    void end(BatchTurn turn, State state, @Nullable Cause cause) {
        if (runs.end(turn, state, cause) && state != State.PARKED) {
            kinds.named(turn.run().kind())
                    .ifPresent(kind -> kind.ended(turn.run().id(), state));
        }
    }

    private BatchStopped stopped(BatchTurn turn) {
        return new BatchStopped(
                runs.find(turn.run().id()).map(BatchRun::cancelRequested).orElse(false));
    }
}

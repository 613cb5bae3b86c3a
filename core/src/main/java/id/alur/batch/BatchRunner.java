package id.alur.batch;

import id.alur.batch.BatchRun.Cause;
import id.alur.batch.BatchRun.State;
import id.alur.shared.DomainException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Carries long work out. Each attempt is counted before it begins, so that one over which the process itself ends is counted, too;
 * work that does not come any further after a few is put aside with its cause, or nothing behind it would ever have its turn.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class BatchRunner {

    /** Name of the background task. */
    public static final String TASK = "batch.run";

    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);

    /** Each holds a connection and the memory of its work. */
    private static final int SIDE_BY_SIDE = 3;

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final BatchSteps steps;
    private final BatchKinds kinds;
    private final BatchLock lock;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);

    BatchRunner(BatchSteps steps, BatchKinds kinds, BatchLock lock) {
        this.steps = steps;
        this.kinds = kinds;
        this.lock = lock;
    }

    /** Name of the background task's instance for a run; {@link #of} reads it. */
    static String instance(BatchRunId id, long turn) {
        return id + "." + turn;
    }

    /** Which run an instance of the background task is about. */
    public static BatchRunId of(String instance) {
        int dot = instance.indexOf('.');
        return BatchRunId.of(dot < 0 ? instance : instance.substring(0, dot));
    }

    /** @return after how long to ask again; empty when the run has ended, or was put aside */
    public Optional<Duration> run(BatchRunId id) {
        if (!places.tryAcquire()) {
            return Optional.of(SOON);
        }
        try {
            return inPlace(id);
        } finally {
            places.release();
        }
    }

    private Optional<Duration> inPlace(BatchRunId id) {
        BatchLock.Held held = lock.tryLock(id).orElse(null);
        if (held == null) {
            return Optional.of(SOON);
        }
        try (held) {
            if (steps.mustWait(id)) {
                return Optional.of(SOON);
            }
            return steps.begin(id).flatMap(this::carryOut);
        }
    }

    private Optional<Duration> carryOut(BatchTurn turn) {
        BatchRun run = turn.run();
        BatchKind kind = kinds.named(run.kind()).orElse(null);
        if (run.cancelRequested()) {
            steps.end(turn, State.CANCELED, null);
        } else if (kind == null) {
            steps.end(turn, State.PARKED, new Cause("error.batch.kind-unknown", List.of(run.kind())));
        } else if (run.attempts() > kind.mostAttempts()) {
            steps.end(turn, State.PARKED, whyParked(turn));
        } else {
            return attempt(turn, kind);
        }
        return Optional.empty();
    }

    private Optional<Duration> attempt(BatchTurn turn, BatchKind kind) {
        try {
            kind.carryOut(new Batch(steps, turn));
            steps.end(turn, State.DONE, null);
        } catch (BatchStopped stopped) {
            if (stopped.canceled()) {
                steps.end(turn, State.CANCELED, null);
            }
        } catch (DomainException refused) {
            steps.end(turn, State.FAILED, new Cause(refused.key(), refused.arguments()));
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn(
                    "Attempt {} at {} of kind {} broke",
                    turn.run().attempts(),
                    turn.run().id(),
                    kind.name(),
                    broken);
            Cause cause = new Cause(
                    "error.batch.broke", List.of(whatBroke(broken), turn.run().attempts()));
            if (turn.run().attempts() < kind.mostAttempts()) {
                steps.note(turn, cause);
                return Optional.of(PAUSE.multipliedBy(turn.run().attempts()));
            }
            steps.end(turn, State.PARKED, cause);
        }
        return Optional.empty();
    }

    /** What the last attempt said; one that said nothing ended with its process. */
    private static Cause whyParked(BatchTurn turn) {
        BatchRun run = turn.run();
        Cause last = run.cause();
        return last != null
                ? last
                : new Cause(
                        "error.batch.process-ended",
                        List.of(run.attempts() - 1, run.done(), run.total() == null ? "?" : run.total()));
    }

    /** Kind and place of the failure; its message may repeat what people entered. */
    private static String whatBroke(Throwable broken) {
        String place = Arrays.stream(broken.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("id.alur.") && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
        return broken.getClass().getSimpleName() + place;
    }
}

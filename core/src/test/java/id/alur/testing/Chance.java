package id.alur.testing;

import id.alur.shared.DomainException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Chance of a property test, and what came of it. A failure tells the seed; repeat it with {@code -Dalur.seed=<the seed>}. What
 * several threads do still depends on their luck.
 */
public final class Chance {

    /** What one thread does in one step, by its own chance. */
    public interface Act {
        void in(Random random, int step) throws Exception;
    }

    private final long seed = Long.getLong("alur.seed", System.nanoTime());
    private final Set<String> happened = Collections.synchronizedSet(new HashSet<>());

    /** The same one each time it is asked. */
    public Random random() {
        return new Random(seed);
    }

    /** So many steps by each of the threads, at the same time; the first failure ends the test. */
    public void sideBySide(int threads, int steps, Act act) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(seed + thread);
                running.add(pool.submit(() -> {
                    for (int step = 0; step < steps; step++) {
                        act.in(random, step);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new AssertionError(this + ": " + failed.getCause(), failed.getCause());
            }
        }
    }

    /** Something that a rule may refuse, which must then leave no trace. */
    public void attempt(String what, Runnable action) {
        try {
            action.run();
            happened.add(what);
        } catch (DomainException | OptimisticLockingFailureException refused) {
            // A rule said no.
        }
    }

    /** What was not refused, so that a test can tell that it was not idle. */
    public Set<String> happened() {
        return happened;
    }

    /** Where a check failed, as assertions print it. */
    public String at(int step) {
        return this + ", step " + step;
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}

package id.alur.decision;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The second line behind the allow-list: whatever still takes too long ends here, not in the request of a person. The calling
 * thread gets its answer or an exception in time; the thread left behind ends by itself, and their number is bounded.
 */
final class TimeBudget {

    private static final int MAX_THREADS = 64;
    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0,
            MAX_THREADS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("feel-", 0).factory(),
            // All threads busy: the caller computes itself, so that a burst is slow and never refused.
            new ThreadPoolExecutor.CallerRunsPolicy());

    private TimeBudget() {}

    static <T> T within(Duration budget, String what, Supplier<T> work) {
        Future<T> answer = THREADS.submit(work::get);
        try {
            return answer.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FeelRefusedException("Not done within " + budget.toMillis() + " ms: " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: " + what, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw new FeelRefusedException("Nested too deeply: " + what);
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(what, e.getCause());
        }
    }
}

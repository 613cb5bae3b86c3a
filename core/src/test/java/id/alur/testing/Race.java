package id.alur.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lets several people, or the engine and people, do things at the same moment. */
public final class Race {

    private Race() {}

    /**
     * Each in a thread of its own, from the moment when all are ready.
     *
     * @return what each answered, in the order of the calls
     * @throws Exception what the first of them that failed has thrown
     */
    public static <T extends @Nullable Object> List<T> all(List<? extends Callable<? extends T>> calls)
            throws Exception {
        List<T> answers = new ArrayList<>();
        for (Future<? extends T> answer : start(calls)) {
            try {
                answers.add(answer.get());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw failed;
            }
        }
        return answers;
    }

    /** As {@link #all}; where a call was refused, the message of the refusal stands for its answer. */
    public static List<String> answers(List<? extends Callable<?>> calls) throws InterruptedException {
        List<String> answers = new ArrayList<>();
        for (Future<?> answer : start(calls)) {
            try {
                answers.add(String.valueOf(answer.get()));
            } catch (ExecutionException refused) {
                answers.add(String.valueOf(
                        Objects.requireNonNull(refused.getCause()).getMessage()));
            }
        }
        return answers;
    }

    private static <C> List<Future<? extends C>> start(List<? extends Callable<? extends C>> calls) {
        CyclicBarrier ready = new CyclicBarrier(calls.size());
        List<Future<? extends C>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Callable<? extends C> call : calls) {
                running.add(threads.submit(() -> {
                    ready.await();
                    return call.call();
                }));
            }
        }
        return running;
    }
}

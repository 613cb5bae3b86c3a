package id.alur.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts instances as Alur does, by messages, as fast as they end: so many are under way at any time. An instance counts when
 * the engine has confirmed the completion of its only job, after which nothing but its end event is left.
 */
final class InstanceLoad implements AutoCloseable {

    private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

    /** An engine that has too much to do refuses; asking again at once would only give it more to do. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final CamundaClient engine;
    private final Semaphore free;
    private final int underWay;
    private final LongAdder started = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final JobWorker worker;
    private final Thread thread;
    private volatile boolean running = true;

    /** @param work done for each job before it is completed; what throws is worked on again */
    InstanceLoad(CamundaClient engine, int underWay, Consumer<ActivatedJob> work) {
        this.engine = engine;
        this.underWay = underWay;
        this.free = new Semaphore(underWay);
        this.worker = engine.newWorker()
                .jobType("bench.record")
                .handler((client, job) -> {
                    work.accept(job);
                    client.newCompleteCommand(job.getKey()).send().whenComplete((done, problem) -> ended(problem));
                })
                .name("bench")
                .timeout(Duration.ofMinutes(1))
                .maxJobsActive(Math.max(32, underWay))
                .streamEnabled(true)
                .open();
        this.thread = Thread.ofPlatform().name("bench-load").start(this::publish);
    }

    long completed() {
        return completed.sum();
    }

    /** Commands that the engine did not take, mostly because it had too much to do. */
    long refused() {
        return refused.sum();
    }

    /**
     * Starts no more and waits for those under way.
     *
     * @return how many were started
     */
    long finish() throws InterruptedException {
        running = false;
        thread.join();
        if (!free.tryAcquire(underWay, 2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(underWay - free.availablePermits() + " instances do not end");
        }
        return started.sum();
    }

    private void publish() {
        while (running) {
            free.acquireUninterruptibly();
            var id = UUID.randomUUID().toString();
            engine.newPublishMessageCommand()
                    .messageName("bench.record-requested")
                    .correlationKey(id)
                    .messageId(id)
                    .timeToLive(TIME_TO_LIVE)
                    .variables(Map.of("caseId", id))
                    .send()
                    .whenComplete((done, problem) -> {
                        if (problem == null) {
                            started.increment();
                        } else {
                            refused.increment();
                            LATER.execute(free::release);
                        }
                    });
        }
    }

    private void ended(@Nullable Throwable problem) {
        if (problem == null) {
            completed.increment();
            free.release();
        } else {
            // The job comes again when its time is up.
            refused.increment();
        }
    }

    @Override
    public void close() {
        running = false;
        free.release();
        worker.close();
    }
}

package id.alur.engine.worker;

import id.alur.engine.OutboxCommand;
import id.alur.engine.OutboxDelivery;
import id.alur.identity.SystemUser;
import id.alur.shared.PostgresListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes commands from the outbox as soon as they are committed and has them sent, many at a time. Any number of
 * dispatchers may run; a command is with one of them until it is settled or its lease ends.
 */
@Component
class OutboxDispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int AT_ONCE = 32;
    /** Longer than a request to the engine may take (10 s); what a killed dispatcher had in hand stands still for so long. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 1_000;
    private static final long GRACE_SECONDS = 15;

    private final OutboxDelivery delivery;
    private final OutboxSender sender;
    private final PostgresListener listener;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore wake = new Semaphore(0);
    /** Sent, but what became of it could not be noted: the database went away in between. */
    private final Set<UUID> unsettled = ConcurrentHashMap.newKeySet();

    private volatile boolean running;
    private @Nullable Thread thread;
    private PostgresListener.@Nullable Subscription subscription;

    OutboxDispatcher(OutboxDelivery delivery, OutboxSender sender, PostgresListener listener) {
        this.delivery = delivery;
        this.sender = sender;
        this.listener = listener;
    }

    @Override
    public synchronized void start() {
        running = true;
        subscription = listener.listen("alur_outbox", payload -> wake.release());
        thread = Thread.ofPlatform().daemon().name("alur-outbox").start(this::run);
    }

    /** Waits for what is on its way; the rest stays in the outbox. */
    @Override
    public synchronized void stop() {
        running = false;
        if (subscription != null) {
            subscription.close();
        }
        wake.release();
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(GRACE_SECONDS + 5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean away = false;
            while (running) {
                int sent = 0;
                try {
                    giveBackUnsettled();
                    sent = sendDue(senders);
                    away = false;
                } catch (DataAccessException | TransactionException e) {
                    if (!away) {
                        LOG.warn("The outbox cannot be read, trying again: {}", e.getMessage());
                    }
                    away = true;
                }
                if (sent == 0) {
                    waitForNews();
                }
            }
            senders.shutdown();
            if (!senders.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            LOG.debug("Dispatcher is stopped", e);
        }
    }

    /** At once when the database is back, and not when the lease ends: sending twice is harmless, waiting is not. */
    private void giveBackUnsettled() {
        for (UUID command : List.copyOf(unsettled)) {
            asSystem(() -> {
                delivery.retryLater(command, "What became of it could not be noted", Duration.ZERO);
                return unsettled.remove(command);
            });
        }
    }

    private int sendDue(ExecutorService senders) {
        int limit = free.availablePermits();
        if (limit == 0) {
            return 0;
        }
        List<OutboxCommand> commands = asSystem(() -> delivery.claim(limit, LEASE));
        for (OutboxCommand command : commands) {
            free.acquireUninterruptibly();
            senders.execute(() -> {
                try {
                    send(command);
                } finally {
                    free.release();
                    // The next command of the same task or case has become due, and there is room again.
                    wake.release();
                }
            });
        }
        return commands.size();
    }

    private void send(OutboxCommand command) {
        try {
            asSystem(() -> {
                sender.send(command);
                return Boolean.TRUE;
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What became of command {} cannot be noted; it is sent again later", command.id());
            unsettled.add(command.id());
        } catch (RuntimeException e) {
            // A command must not vanish by a programming error: it stays taken until its lease ends and comes again.
            LOG.error("Command {} failed unexpectedly", command.id(), e);
        }
    }

    private void waitForNews() throws InterruptedException {
        if (wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private static <T> T asSystem(Supplier<T> action) {
        return SystemUser.call("engine.dispatch-outbox", action);
    }
}

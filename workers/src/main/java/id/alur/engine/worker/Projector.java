package id.alur.engine.worker;

import id.alur.shared.PostgresListener;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Turns the engine's records into what people see, as soon as the exporter announces them and every two seconds in any case. Any
 * number of processes may run one: one works, the others stand by.
 */
@Component
public class Projector implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final long POLL_SECONDS = 2;

    private final ProjectorStep step;
    private final PostgresListener listener;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private PostgresListener.@Nullable Subscription subscription;

    Projector(ProjectorStep step, PostgresListener listener) {
        this.step = step;
        this.listener = listener;
    }

    /** Projects the tables anew from the first record on; people see the lists fill up again meanwhile. */
    public void rebuild() {
        step.rebuild();
        LOG.info("The projection is being rebuilt");
        news.release();
    }

    @Override
    public void start() {
        running = true;
        subscription = listener.listen("alur_record", partition -> news.release());
        thread = Thread.ofPlatform().name("alur-projector").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        if (subscription != null) {
            subscription.close();
        }
        if (thread != null) {
            news.release();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                projectAll();
                // One look is enough for all that was announced until now.
                boolean announced = news.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                if (announced) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void projectAll() {
        try {
            while (running && step.run() == ProjectorStep.Result.AGAIN) {
                // until there is nothing more
            }
        } catch (DataAccessException | TransactionException e) {
            // The database is away, or another transaction was in the way: nothing has happened, the next round does it
            // again.
            LOG.warn("The projection waits: {}", e.getMessage());
            LOG.debug("The projection waits", e);
        }
    }
}

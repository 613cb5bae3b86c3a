package id.alur.task.worker;

import id.alur.identity.SystemUser;
import id.alur.shared.PostgresListener;
import id.alur.task.TaskService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does what {@link EntitlementTask} does as soon as the register or somebody's roles have changed. */
@Component
class EntitlementWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EntitlementWatch.class);

    private final TaskService tasks;
    private final PostgresListener listener;
    private final AtomicBoolean announced = new AtomicBoolean();
    private @Nullable ExecutorService thread;
    private PostgresListener.@Nullable Subscription subscription;

    EntitlementWatch(TaskService tasks, PostgresListener listener) {
        this.tasks = tasks;
        this.listener = listener;
    }

    @Override
    public void start() {
        ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("alur-entitlement").factory());
        thread = worker;
        subscription = listener.listen("alur_right", change -> {
            // One look is enough for all that was announced until it begins.
            if (announced.compareAndSet(false, true)) {
                worker.execute(this::look);
            }
        });
    }

    private void look() {
        announced.set(false);
        try {
            SystemUser.run("task.release-without-right", tasks::releaseWhereNoLongerEntitled);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Held tasks are looked through later: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

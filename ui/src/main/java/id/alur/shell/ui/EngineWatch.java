package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import id.alur.engine.EngineStatus;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every few seconds, once for all pages, whether engine and database are there, and tells the open pages of a change. */
@Component
class EngineWatch implements SmartLifecycle {

    /** What the banner says. */
    enum Health {
        GOOD,
        ENGINE_AWAY,
        /** Engine and database do not belong together; nothing is taken. */
        ENGINE_DISAGREES,
        DATABASE_AWAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);
    private static final long SECONDS = 5;

    private final EngineStatus engine;
    private final Map<Consumer<Health>, UI> pages = new ConcurrentHashMap<>();
    private volatile Health health = Health.GOOD;
    /** Null while it does not run; a context may be stopped and started again. */
    private volatile @Nullable ScheduledExecutorService timer;

    EngineWatch(EngineStatus engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("alur-engine-watch-", 0).factory());
        timer = started;
        var unused = started.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = timer;
        timer = null;
        if (stopped != null) {
            stopped.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    Health health() {
        return health;
    }

    void follow(UI ui, Consumer<Health> page) {
        pages.put(page, ui);
    }

    void leave(Consumer<Health> page) {
        pages.remove(page);
    }

    private void look() {
        Health now = read();
        if (now == health) {
            return;
        }
        LOG.info("Engine and database as pages see them: {} after {}", now, health);
        health = now;
        pages.forEach((page, ui) -> {
            try {
                var unused = ui.access(() -> page.accept(now));
            } catch (UIDetachedException gone) {
                pages.remove(page);
            }
        });
    }

    private Health read() {
        try {
            if (engine.data().disagrees()) {
                return Health.ENGINE_DISAGREES;
            }
            return engine.current().up() ? Health.GOOD : Health.ENGINE_AWAY;
        } catch (DataAccessException | TransactionException away) {
            return Health.DATABASE_AWAY;
        } catch (RuntimeException e) {
            // The timer would silently stop for ever otherwise.
            LOG.error("The state of the engine cannot be read", e);
            return health;
        }
    }
}

package id.alur.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import id.alur.shared.LiveTopics;
import id.alur.shared.PostgresListener;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells open pages that something they show has changed. One database connection hears for all pages of this process; a page
 * is told at most every {@value #QUIET_MILLIS} ms and looks for itself.
 *
 * <p>Topics: {@code q<candidate set id>}, {@code u<employee id>}, {@code c<case id>} of channel {@code alur_task}, and
 * {@code n<employee id>} for notices; {@code batch.<kind>} for long work; {@code plan} for any plan of a year;
 * {@code incident} for any step that stands still or goes on again.
 */
@org.springframework.stereotype.Component
public class LiveUpdates implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    static final long QUIET_MILLIS = 250;
    /** A queue nobody has seen before may belong to anybody; everybody looks, but without hurry. */
    private static final long QUIET_MILLIS_OF_NEW_QUEUE = 2_000;

    private final PostgresListener database;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final Set<String> knownQueues = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alur-live-", 0).factory());
    private volatile List<PostgresListener.Subscription> heard = List.of();

    LiveUpdates(PostgresListener database) {
        this.database = database;
    }

    @Override
    public void start() {
        heard = List.of(
                database.listen(LiveTopics.CHANNEL, this::taskTopics),
                database.listen(
                        "alur_notice",
                        recipient -> tell(Set.of("n" + recipient), recipient.equals(PostgresListener.ANYTHING))));
    }

    @Override
    public void stop() {
        heard.forEach(PostgresListener.Subscription::close);
        heard = List.of();
    }

    @Override
    public boolean isRunning() {
        return !heard.isEmpty();
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }

    /**
     * Calls {@code look} within the page whenever one of the topics has changed, for as long as the owner is attached.
     *
     * @param topics asked again after each change, since a person's queues change too
     */
    public void follow(Component owner, Supplier<? extends Collection<String>> topics, Runnable look) {
        owner.getUI().ifPresent(ui -> attach(owner, ui, topics, look));
        owner.addAttachListener(event -> attach(owner, event.getUI(), topics, look));
    }

    private void attach(Component owner, UI ui, Supplier<? extends Collection<String>> topics, Runnable look) {
        Subscription subscription = new Subscription(ui, topics, look);
        subscription.readTopics();
        subscriptions.add(subscription);
        Registration[] detach = new Registration[1];
        detach[0] = owner.addDetachListener(event -> {
            subscriptions.remove(subscription);
            detach[0].remove();
        });
    }

    private void taskTopics(String payload) {
        if (payload.equals(PostgresListener.ANYTHING)) {
            tell(Set.of(), true);
            return;
        }
        Set<String> topics = Set.copyOf(List.of(payload.split(" ", -1)));
        tell(topics, false);
        boolean newQueue = false;
        for (String topic : topics) {
            newQueue |= topic.startsWith("q") && knownQueues.add(topic);
        }
        if (newQueue) {
            subscriptions.stream()
                    .filter(Subscription::followsQueues)
                    .forEach(subscription -> subscription.schedule(QUIET_MILLIS_OF_NEW_QUEUE));
        }
    }

    private void tell(Set<String> topics, boolean everybody) {
        for (Subscription subscription : subscriptions) {
            if (everybody || subscription.topics.stream().anyMatch(topics::contains)) {
                subscription.schedule(QUIET_MILLIS);
            }
        }
    }

    private final class Subscription {
        private final UI ui;
        private final Supplier<? extends Collection<String>> source;
        private final Runnable look;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile Set<String> topics = Set.of();

        Subscription(UI ui, Supplier<? extends Collection<String>> source, Runnable look) {
            this.ui = ui;
            this.source = source;
            this.look = look;
        }

        void readTopics() {
            topics = Set.copyOf(source.get());
            topics.stream().filter(topic -> topic.startsWith("q")).forEach(knownQueues::add);
        }

        boolean followsQueues() {
            return topics.stream().anyMatch(topic -> topic.startsWith("u"));
        }

        void schedule(long delay) {
            if (waiting.compareAndSet(false, true)) {
                var unused = timer.schedule(this::run, delay, TimeUnit.MILLISECONDS);
            }
        }

        private void run() {
            waiting.set(false);
            try {
                var unused = ui.access(() -> {
                    if (subscriptions.contains(this)) {
                        readTopics();
                        look.run();
                    }
                });
            } catch (UIDetachedException gone) {
                subscriptions.remove(this);
                LOG.debug("A page went away before it could be told", gone);
            }
        }
    }
}

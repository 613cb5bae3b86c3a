package id.alur.local;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Starts a part again that died, the more patiently the more often it dies. */
final class Supervisor implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Predicate<Part> isRunning;
    private final Consumer<Part> restart;
    private final Consumer<String> console;
    private final Set<Part> heldDown = EnumSet.noneOf(Part.class);
    private final Map<Part, Integer> deaths = new EnumMap<>(Part.class);
    private final Map<Part, Long> lastStart = new EnumMap<>(Part.class);
    private final Thread thread = new Thread(this::watch, "alur-supervisor");
    private volatile boolean stopping;

    Supervisor(Predicate<Part> isRunning, Consumer<Part> restart, Consumer<String> console) {
        this.isRunning = isRunning;
        this.restart = restart;
        this.console = console;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Does something to the parts while nothing is restarted, such as killing several at once. */
    synchronized void undisturbed(Runnable action) {
        action.run();
    }

    /** Lets the part stay dead until {@link #release}. */
    synchronized void hold(Part part) {
        heldDown.add(part);
    }

    synchronized void release(Part part) {
        heldDown.remove(part);
        lastStart.remove(part);
    }

    @Override
    public void close() {
        stopping = true;
        // Waits for a restart that is under way: what it starts must be there to be stopped.
        undisturbed(() -> {});
    }

    private void watch() {
        while (!stopping) {
            for (Part part : Part.values()) {
                look(part);
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private synchronized void look(Part part) {
        if (stopping || heldDown.contains(part) || isRunning.test(part) || !isDue(part)) {
            return;
        }
        deaths.merge(part, 1, Integer::sum);
        lastStart.put(part, System.nanoTime());
        console.accept(part.label() + " berhenti tidak terduga dan dijalankan lagi …  [restarting " + part + "]");
        try {
            restart.accept(part);
        } catch (RuntimeException e) {
            // Whatever it is, such as a full disk: the watch over the parts goes on, and this one is tried again.
            console.accept(part.label() + " belum dapat dijalankan, dicoba lagi dalam "
                    + pause(part).toSeconds() + " detik: " + e.getMessage());
        }
    }

    private boolean isDue(Part part) {
        Long last = lastStart.get(part);
        if (last == null) {
            return true;
        }
        var sinceStart = Duration.ofNanos(System.nanoTime() - last);
        if (sinceStart.compareTo(STEADY) > 0) {
            deaths.remove(part);
        }
        return sinceStart.compareTo(pause(part)) >= 0;
    }

    private Duration pause(Part part) {
        return Duration.ofMillis(
                Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(deaths.getOrDefault(part, 0), 10)));
    }
}

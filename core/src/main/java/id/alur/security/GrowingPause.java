package id.alur.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * After some free failures each further one makes its caller wait twice as long, up to a longest pause. Kept in the memory of
 * this process, for so many callers at most: nobody can fill it, and nothing is written to the database for a stranger.
 */
final class GrowingPause {

    private static final int MOST_CALLERS = 20_000;
    private static final int MOST_DOUBLINGS = 16;

    /** @param since when the oldest of the failures began to be forgotten */
    private record State(int failures, Instant since, Instant until) {}

    private final Clock clock;
    private final Duration first;
    private final Duration longest;
    private final Duration forgetting;
    private final Map<String, State> callers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /** @param forgetting one failure is forgotten each time this has passed */
    GrowingPause(Clock clock, Duration first, Duration longest, Duration forgetting) {
        this.clock = clock;
        this.first = first;
        this.longest = longest;
        this.forgetting = forgetting;
    }

    /** How long the caller has still to wait; zero: not at all. */
    synchronized Duration left(String caller) {
        State state = callers.get(caller);
        Instant now = clock.instant();
        return state == null || !state.until().isAfter(now) ? Duration.ZERO : Duration.between(now, state.until());
    }

    /** Failures that are still remembered. */
    synchronized int failures(String caller) {
        return remembered(caller).failures();
    }

    /**
     * Counts a failure; with the last of the free ones a pause begins.
     *
     * @param free failures before the first pause, at least 1
     */
    synchronized void fail(String caller, int free) {
        Instant now = clock.instant();
        State before = remembered(caller);
        int failures = before.failures() + 1;
        Duration pause = Duration.ZERO;
        if (failures >= free) {
            pause = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        }
        Instant until = now.plus(pause.compareTo(longest) > 0 ? longest : pause);
        callers.put(caller, new State(failures, before.since(), until));
    }

    /** A failure that was counted beforehand was none. */
    synchronized void takeBack(String caller) {
        State state = remembered(caller);
        if (state.failures() > 0) {
            callers.put(caller, new State(state.failures() - 1, state.since(), state.until()));
        }
    }

    synchronized void forget(String caller) {
        callers.remove(caller);
    }

    private State remembered(String caller) {
        Instant now = clock.instant();
        State state = callers.get(caller);
        if (state == null) {
            return new State(0, now, now);
        }
        long forgotten = Math.max(0, Duration.between(state.since(), now).dividedBy(forgetting));
        return forgotten >= state.failures()
                ? new State(0, now, state.until())
                : new State(
                        (int) (state.failures() - forgotten),
                        state.since().plus(forgetting.multipliedBy(forgotten)),
                        state.until());
    }
}

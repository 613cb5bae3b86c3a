package id.alur.apikey.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts calls of each caller in windows of a minute; kept by this process alone, which is enough to stop a loop gone wild. */
@Component
class CallLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_CALLERS = 10_000;

    private record Window(Instant began, int calls) {}

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int most;

    CallLimit(Clock clock, @Value("${alur.api.calls-per-minute:60}") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts a call; false when it is one too many. */
    boolean count(String caller) {
        Instant now = clock.instant();
        if (windows.size() >= MAX_CALLERS) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        return windows.merge(
                                caller,
                                new Window(now, 1),
                                (window, first) ->
                                        isOver(window, now) ? first : new Window(window.began(), window.calls() + 1))
                        .calls()
                <= most;
    }

    /** Whether the caller has used the window up, without counting. */
    boolean isReached(String caller) {
        Window window = windows.get(caller);
        return window != null && !isOver(window, clock.instant()) && window.calls() >= most;
    }

    private static boolean isOver(Window window, Instant now) {
        return !now.isBefore(window.began().plus(WINDOW));
    }
}

package id.alur.shell.ui;

import id.alur.identity.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down that somebody was refused a right or met a limit, so that trying is noticed. Who it was is said by id, of a stranger
 * nothing; of the address its first part only, since anything may follow. At most {@value #MOST} lines a minute of a place about
 * each person, and about all strangers together, the rest as a number: nobody fills a disk with it, or hides in the crowd.
 */
public final class RefusalLog {

    static final int MOST = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Pattern OF_OURS = Pattern.compile("[a-z]{1,20}(?:-[a-z]{1,20}){0,3}");
    private static final String STRANGER = "a stranger";

    private record Window(Instant began, int refusals) {}

    private final Logger log;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private Instant nextLook = Instant.MIN;

    /** @param place the class that refuses */
    public RefusalLog(Class<?> place) {
        this(LoggerFactory.getLogger(place), Clock.systemUTC());
    }

    RefusalLog(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Notes what the person who acts here was refused, or a stranger.
     *
     * @param what in words of ours: {@code right}, {@code too many calls}
     * @param path where, as it was asked for
     */
    public void note(String what, String path) {
        note(what, path, CurrentUser.find().map(Object::toString).orElse(STRANGER));
    }

    /** @param who id of ours, such as that of a key */
    public void note(String what, String path, String who) {
        if (count(who) <= MOST) {
            log.warn("Refused ({}) at /{} to {}", what, firstPart(path), who);
        }
    }

    private synchronized int count(String who) {
        Instant now = clock.instant();
        closeWindows(now);
        return windows.merge(
                        who, new Window(now, 1), (window, first) -> new Window(window.began(), window.refusals() + 1))
                .refusals();
    }

    private void closeWindows(Instant now) {
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(LOOK);
        windows.entrySet().removeIf(entry -> {
            Window window = entry.getValue();
            boolean over = !now.isBefore(window.began().plus(WINDOW));
            if (over && window.refusals() > MOST) {
                log.warn(
                        "Refused {} times more to {} since {}",
                        window.refusals() - MOST,
                        entry.getKey(),
                        window.began());
            }
            return over;
        });
    }

    private static String firstPart(String path) {
        String part = (path.startsWith("/") ? path.substring(1) : path).split("[/?;]", 2)[0];
        return part.isEmpty() || OF_OURS.matcher(part).matches() ? part : "...";
    }
}

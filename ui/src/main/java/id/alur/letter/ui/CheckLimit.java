package id.alur.letter.ui;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries out addresses of letters: so many checks in a minute from one network address. A token has 128 bits
 * and cannot be guessed; this only keeps the attempts from costing us much.
 */
@Component
class CheckLimit {

    /** More come from somebody with a network to play with; what is counted is forgotten rather than kept without end. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Integer> used = new HashMap<>();
    private long minute;

    CheckLimit(Clock clock, @Value("${alur.letter.checks-per-minute:30}") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts one attempt. */
    synchronized boolean allows(String address) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute || used.size() >= MOST_ADDRESSES) {
            minute = now;
            used.clear();
        }
        return used.merge(address, 1, Integer::sum) <= perMinute;
    }
}

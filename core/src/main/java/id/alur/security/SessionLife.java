package id.alur.security;

import id.alur.identity.AlurUser;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a log-in lasts at most, however busy it is. By the machine's own clock and not by that of the business, which a demo city may
 * set months ahead.
 */
@Component
public class SessionLife {

    /** Shorter ones would end while a form is being filled in. */
    static final Duration SHORTEST = Duration.ofMinutes(30);

    private static final Duration SOON = Duration.ofMinutes(15);

    private final Duration longest;

    /** @param longest {@link #SHORTEST} at least */
    SessionLife(@Value("${alur.session.longest:12h}") Duration longest) {
        if (longest.compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("alur.session.longest is " + longest + ", and has to be " + SHORTEST
                    + " at least (docs/operations.md)");
        }
        this.longest = longest;
    }

    public boolean isOver(AlurUser.Session session) {
        return !left(session).isPositive();
    }

    /** Whether it is time to tell the person. */
    public boolean isSoonOver(AlurUser.Session session) {
        return left(session).compareTo(SOON) <= 0;
    }

    /** When it ends; that of somebody who never logged in does not. */
    public Instant end(AlurUser.Session session) {
        return session.opened().equals(Instant.MAX)
                ? Instant.MAX
                : session.opened().plus(longest);
    }

    private Duration left(AlurUser.Session session) {
        return Duration.between(Instant.now(), end(session));
    }
}

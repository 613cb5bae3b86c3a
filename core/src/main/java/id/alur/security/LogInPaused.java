package id.alur.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Not looked at: too many attempts, or too many people at once. Says nothing of whether there is such an account. */
public final class LogInPaused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    LogInPaused(Duration pause) {
        super("Too many attempts");
        this.pause = pause;
    }

    /** How long to wait, at least a second. */
    public Duration pause() {
        return pause.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : pause;
    }
}

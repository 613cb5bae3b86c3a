package id.alur.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password that is told once, to be changed at the first log-in; it is kept nowhere.
 *
 * @param expiresAt from then on it lets nobody in; null: it does not expire
 */
public record FirstPassword(
        String login, String password, @Nullable Instant expiresAt) {

    @Override
    public String toString() {
        return "FirstPassword[***]";
    }
}

package id.alur.security;

import id.alur.decision.Parameters;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one-time passwords: 57 bits by chance, in three groups that can be read out and typed. Without vowels no word comes
 * about, without 0, 1, l and the like no doubt. So much chance needs no slow hash, which lets 20,000 be made in seconds; the
 * hash says itself how it was made, so the log-in checks it like any other.
 */
@Component
class OneTimePasswords {

    private static final String SIGNS = "bcdfghjkmnpqrstvwxz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final int SALT = 16;
    private static final int HASH = 32;
    static final int KIBIBYTES = 64;

    private static final String DAYS = "account.one-time-days";

    private final Parameters parameters;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private final PasswordEncoder light = light();

    /** Password and what is kept of it. */
    record OneTime(String password, String hash) {
        @Override
        public String toString() {
            return "OneTime[***]";
        }
    }

    OneTimePasswords(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Until when one that is given now lets somebody in: the end of the last day of its time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Instant expiry() {
        LocalDate today = LocalDate.now(clock);
        return today.plusDays(parameters.integer(DAYS, today) + 1L)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    static PasswordEncoder light() {
        return new Argon2PasswordEncoder(SALT, HASH, 1, KIBIBYTES, 1);
    }

    OneTime next() {
        StringBuilder password = new StringBuilder(GROUPS * (GROUP + 1));
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        String text = password.toString();
        return new OneTime(text, Objects.requireNonNull(light.encode(text)));
    }
}

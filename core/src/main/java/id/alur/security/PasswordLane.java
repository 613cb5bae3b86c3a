package id.alur.security;

import id.alur.shared.DomainException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Where passwords are hashed and compared. A hash is slow on purpose, so only half of the processors do it at a time, one
 * caller after another; pages go on beside it. Nobody comes here with a transaction open: it would hold a connection while
 * waiting.
 */
@Component
class PasswordLane {

    static final int LONGEST_WAIT_SECONDS = 10;
    private static final String NOTHING = "";

    private final PasswordEncoder passwords;
    private final PasswordEncoder light;
    private final Semaphore lanes;
    /** Compared where there is nothing to compare with, so that every answer takes as long. */
    private final String nobodysHash;

    private final String nobodysLightHash;

    @Autowired
    PasswordLane(PasswordEncoder passwords) {
        this(
                passwords,
                OneTimePasswords.light(),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** @param light of one-time passwords */
    PasswordLane(PasswordEncoder passwords, PasswordEncoder light, int atATime) {
        this.passwords = passwords;
        this.light = light;
        this.lanes = new Semaphore(atATime, true);
        this.nobodysHash = present(passwords.encode("nobody's password"));
        this.nobodysLightHash = present(light.encode("nobody's password"));
    }

    /**
     * Whether the password belongs to the hash; always the work of one full and one light hash, whichever of them is kept.
     *
     * @param hash null: there is none, the answer is no
     * @throws DomainException when so many are waiting that the turn did not come within {@value #LONGEST_WAIT_SECONDS} s
     */
    boolean matches(String password, @Nullable String hash) {
        boolean fits = password.length() <= AccountService.MAX_PASSWORD;
        String text = fits ? password : NOTHING;
        boolean oneTime = hash != null && isLight(hash);
        return inTurn(() -> {
                    boolean full = passwords.matches(text, hash == null || oneTime ? nobodysHash : hash);
                    boolean quick = light.matches(text, oneTime ? hash : nobodysLightHash);
                    return oneTime ? quick : full;
                })
                && fits
                && hash != null;
    }

    /**
     * Argon2id with a fresh salt.
     *
     * @throws DomainException as {@link #matches}
     */
    String encode(String password) {
        return inTurn(() -> present(passwords.encode(password)));
    }

    private static boolean isLight(String hash) {
        return hash.contains("$m=" + OneTimePasswords.KIBIBYTES + ",");
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!lanes.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainException("error.security.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException("error.security.busy");
        }
        try {
            return work.get();
        } finally {
            lanes.release();
        }
    }

    private static String present(@Nullable String hash) {
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }
}

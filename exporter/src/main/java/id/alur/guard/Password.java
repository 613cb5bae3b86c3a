package id.alur.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a caller must send: HTTP basic authentication with the name {@code alur}, on gRPC and REST alike. */
final class Password {

    /** Names the file that holds the password. */
    static final String FILE = "alur.guard.file";

    /** Holds the password where there is no file, such as in a container. */
    static final String VARIABLE = "ALUR_GUARD_PASSWORD";

    private static final int SHORTEST = 16;

    private final byte[] expected;

    Password(String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalStateException("The engine's password must have at least " + SHORTEST + " characters");
        }
        String both = "alur:" + password;
        String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        this.expected = ("Basic " + encoded).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if there is none: an engine that is to be guarded does not start open */
    static Password configured() {
        String file = System.getProperty(FILE);
        String variable = System.getenv(VARIABLE);
        if (file != null) {
            try {
                return new Password(Files.readString(Path.of(file)).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (variable != null) {
            return new Password(variable.strip());
        }
        throw new IllegalStateException(
                "Neither -D" + FILE + " nor " + VARIABLE + " says what the engine's callers must know");
    }

    /** Takes as long for a wrong one as for the right one. */
    boolean admits(@Nullable String authorization) {
        return authorization != null && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }
}

package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Passwords between the parts of one home, made when first needed and kept in files that nobody else can read.
 *
 * @param folder {@code secrets} of the home
 */
record Secrets(Path folder) {

    private static final int BYTES = 24;

    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /** The password of that name; 32 letters, digits, - and _. */
    String of(String name) {
        PrivateFiles.folder(folder);
        if (!has(name)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(
                    file(name), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}

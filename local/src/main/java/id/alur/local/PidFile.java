package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers which process was started, so that the next start can end it if its launcher was killed.
 *
 * <p>The start time is kept beside the id: after a restart of the machine the id belongs to somebody else.
 */
record PidFile(Path file) {

    void write(long pid) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, pid + " " + startOf(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the remembered process if it still lives; true if there was one. */
    boolean endLeftover() {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            var parts = Files.readString(file).strip().split(" ", 2);
            Files.delete(file);
            long pid = Long.parseLong(parts[0]);
            if (parts.length < 2 || !parts[1].equals(startOf(pid))) {
                return false;
            }
            return ProcessHandle.of(pid).map(PidFile::end).orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            // Half written when the machine went down: nothing of that time lives any more.
            return false;
        }
    }

    private static boolean end(ProcessHandle process) {
        process.destroy();
        if (!Waiting.until(() -> !process.isAlive(), Duration.ofSeconds(15))) {
            process.destroyForcibly();
            Waiting.until(() -> !process.isAlive(), Duration.ofSeconds(10));
        }
        return true;
    }

    private static String startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toString)
                .orElse("unknown");
    }
}

package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Logs of earlier runs: a part that is started again must not wipe out what it said when it died. */
final class LogFiles {

    /** As many earlier runs are kept, the youngest as {@code <name>.1}. */
    static final int KEPT = 5;

    /** Bytes of one earlier run at most; of a longer one the end is kept, where the reason stands. */
    static final long LARGEST = 20L << 20;

    private LogFiles() {}

    /** Puts the log of the run before aside, if there is one with something in it; the oldest of all goes. */
    static void putAside(Path log) {
        try {
            if (!Files.isRegularFile(log) || Files.size(log) == 0) {
                return;
            }
            for (int age = KEPT; age > 1; age--) {
                Path younger = aside(log, age - 1);
                if (Files.isRegularFile(younger)) {
                    Files.move(younger, aside(log, age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (Files.size(log) > LARGEST) {
                copyEnd(log, aside(log, 1));
                Files.delete(log);
            } else {
                Files.move(log, aside(log, 1), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + log + " could not be put aside", e);
        }
    }

    static Path aside(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }

    private static void copyEnd(Path log, Path target) throws IOException {
        try (var from = FileChannel.open(log, StandardOpenOption.READ);
                var to = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            long at = from.size() - LARGEST;
            while (at < from.size()) {
                at += from.transferTo(at, from.size() - at, to);
            }
        }
    }
}

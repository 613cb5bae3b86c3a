package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processes and files that a killed PostgreSQL, or a killed launcher, leaves behind.
 *
 * <p>A postmaster that is gone leaves {@code postmaster.pid}; if its number now belongs to another program, PostgreSQL
 * refuses to start. Children of a killed postmaster hold the shared memory until they notice.
 */
final class PostgresLeftovers {

    private PostgresLeftovers() {}

    /** The id in postmaster.pid if that process lives and is PostgreSQL. */
    static Optional<Long> postmaster(Path dataDirectory) {
        try (Stream<String> lines = Files.lines(dataDirectory.resolve("postmaster.pid"))) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip())).filter(pid -> ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(PostgresLeftovers::isPostgres)
                    .isPresent());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ends what still runs on the directory and removes a postmaster.pid whose process is gone. */
    static void end(Path dataDirectory) {
        if (!Files.isDirectory(dataDirectory)) {
            return;
        }
        postmaster(dataDirectory).flatMap(ProcessHandle::of).ifPresent(server -> {
            // SIGTERM waits for connected clients; after a few seconds SIGKILL and crash recovery are the quicker way.
            server.destroy();
            Waiting.until(() -> !server.isAlive(), Duration.ofSeconds(10));
        });
        kill(dataDirectory);
        try {
            Files.deleteIfExists(dataDirectory.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the postmaster and everything that works for it, and waits until they are gone. */
    static void kill(Path dataDirectory) {
        List<ProcessHandle> all = Stream.concat(
                        postmaster(dataDirectory)
                                .flatMap(ProcessHandle::of)
                                .map(server -> Stream.concat(Stream.of(server), server.descendants()))
                                .orElse(Stream.empty()),
                        ProcessHandle.allProcesses().filter(process -> worksIn(process, dataDirectory)))
                .distinct()
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Waiting.until(() -> all.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(20));
    }

    /** Linux tells where a process works, which is the data directory for every process of PostgreSQL. */
    private static boolean worksIn(ProcessHandle process, Path dataDirectory) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                            .equals(dataDirectory)
                    && isPostgres(process);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                // Of somebody else's process the command is not told, and it is not ours then.
                .orElse(false);
    }
}

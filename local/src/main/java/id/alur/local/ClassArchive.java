package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the second start of a JVM about twice as fast: the application is unpacked once, and at the end of its first run
 * the JVM writes an archive of the classes it loaded. Build artefacts both; deleting them costs time only.
 *
 * @param jar what to start
 * @param file the archive of its classes
 * @param learn write the archive if there is none
 */
record ClassArchive(Path jar, Path file, boolean learn) {

    /** One lock for each module. */
    private static final Map<String, Object> UNPACKING = new ConcurrentHashMap<>();

    /** The archive of the engine, whose distribution is unpacked already. */
    static ClassArchive ofEngine(EngineVersion version, boolean learn) {
        return new ClassArchive(
                version.distribution(),
                cache().resolve("engine-" + version + "-" + Runtime.version().feature() + ".jsa"),
                learn);
    }

    /** Unpacks an executable jar of ours unless that was done before; several at the same time. */
    static ClassArchive ofApplication(String module, boolean learn) {
        Path source = AlurRoot.applicationJar(module);
        try {
            var stamp = Long.toHexString(Files.getLastModifiedTime(source).toMillis() ^ (Files.size(source) << 20));
            Path unpacked = cache().resolve(module + "-" + stamp);
            synchronized (UNPACKING.computeIfAbsent(module, name -> new Object())) {
                if (!Files.isDirectory(unpacked)) {
                    deleteOlder(module);
                    unpack(module, source, unpacked);
                }
            }
            return new ClassArchive(
                    unpacked.resolve(source.getFileName()),
                    unpacked.resolve("classes-" + Runtime.version().feature() + ".jsa"),
                    learn);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack " + source, e);
        }
    }

    /** The JVM arguments that use the archive, or write it. */
    List<String> arguments() {
        // An archive that no longer fits is ignored by the JVM, with warnings that help nobody.
        if (Files.isRegularFile(file)) {
            return List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:disable");
        }
        return learn ? List.of("-XX:ArchiveClassesAtExit=" + written(), "-Xlog:disable") : List.of();
    }

    /** How long the JVM may take to end in order: writing the archive is slow on a busy machine. */
    Duration patience() {
        return Duration.ofSeconds(isWritten() ? 120 : 40);
    }

    /** True if the JVM that is started now writes the archive when it ends. */
    boolean isWritten() {
        return learn && !Files.isRegularFile(file);
    }

    /** Takes the archive into use; to be called after the JVM ended in order, as a killed one leaves half a file. */
    void keep() {
        try {
            if (Files.isRegularFile(written())) {
                Files.move(written(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static Path cache() {
        try {
            return Files.createDirectories(AlurRoot.directory().resolve("local/target/cache"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String module, Path source, Path target) throws IOException {
        Path scratch = Files.createTempDirectory(cache(), "unpack-" + module);
        var unpacking = ChildProcess.start(
                "unpack " + module,
                List.of(
                        ChildProcess.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        source.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        scratch.resolve("app").toString()),
                Map.of(),
                scratch,
                scratch.resolve("unpack.log"));
        Waiting.until(() -> !unpacking.isAlive(), Duration.ofMinutes(1));
        if (unpacking.isAlive() || unpacking.exitCode() != 0) {
            unpacking.kill();
            throw new LocalStartException("Could not unpack " + source + ":\n" + unpacking.tail(20));
        }
        unpacking.stop(Duration.ZERO);
        Files.move(scratch.resolve("app"), target, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(scratch);
    }

    /** A younger one may belong to an application that runs at this moment. */
    private static void deleteOlder(String module) throws IOException {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        try (var folders = Files.newDirectoryStream(cache(), module + "-*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(yesterday)) {
                    Folders.delete(folder);
                }
            }
        }
    }
}

package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project and its built files are on this machine. */
public final class AlurRoot {

    private AlurRoot() {}

    /** The folder with the parent pom: system property {@code alur.root}, environment ALUR_ROOT, or a folder above. */
    public static Path directory() {
        var configured = Optional.ofNullable(System.getProperty("alur.root"))
                .or(() -> Optional.ofNullable(System.getenv("ALUR_ROOT")))
                .filter(value -> !value.isBlank());
        if (configured.isPresent()) {
            return Path.of(configured.get()).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("local/pom.xml"))
                    && Files.isRegularFile(folder.resolve("exporter/pom.xml"))) {
                return folder;
            }
        }
        throw new LocalStartException(
                "The project folder was not found: start inside it, or set -Dalur.root or ALUR_ROOT.");
    }

    /** The exporter with everything it needs in one file. */
    public static Path exporterJar() {
        return inEngine("alur-exporter.jar");
    }

    /** What asks the engine's callers who they are. */
    static Path guardJar() {
        return inEngine("alur-guard.jar");
    }

    private static Path inEngine(String file) {
        Path jar = directory().resolve("exporter/target").resolve(file);
        if (!Files.isRegularFile(jar)) {
            throw new LocalStartException(jar + " is missing: run ./alur build (or mvn package -pl exporter).");
        }
        return jar;
    }

    /** The executable jar of an application module such as {@code ui}. */
    public static Path applicationJar(String module) {
        return onlyEntry(module + "/target", module + "-*-exec.jar", "./alur build");
    }

    private static Path onlyEntry(String folder, String glob, String how) {
        Path parent = directory().resolve(folder);
        if (Files.isDirectory(parent)) {
            try (var entries = Files.newDirectoryStream(parent, glob)) {
                var found = entries.iterator();
                if (found.hasNext()) {
                    return found.next();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new LocalStartException(parent.resolve(glob) + " is missing: run " + how + ".");
    }
}

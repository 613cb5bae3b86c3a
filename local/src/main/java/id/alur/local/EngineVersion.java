package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the engine, and in what its start differs from others. Alur starts 8.5 and 8.6: docs/decisions/0003.
 *
 * @param minor the second number, 5 or 6
 */
public record EngineVersion(String text, int minor, int patch) {

    /** Names the version for all engines of this process that nobody gave one, as a variable does for {@code ./alur run}. */
    static final String PROPERTY = "alur.engine.version";

    private static final Pattern KNOWN = Pattern.compile("8\\.([56])\\.([0-9]{1,3})");

    /**
     * @param text such as {@code 8.5.8}
     * @throws LocalStartException if it is no version of 8.5 or 8.6
     */
    public static EngineVersion of(String text) {
        Matcher match = KNOWN.matcher(text.strip());
        if (!match.matches()) {
            throw new LocalStartException("ALUR_ENGINE_VERSION=" + text.strip()
                    + " tidak dikenal; yang dapat dijalankan di sini 8.5.x dan 8.6.x, misalnya " + shipped() + ".");
        }
        return new EngineVersion(match.group(), Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** The one to take where nobody asks for another: that of the parent POM, unless {@link #PROPERTY} says otherwise. */
    public static EngineVersion standard() {
        return of(Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(value -> !value.isBlank())
                .orElseGet(EngineVersion::shipped));
    }

    /** The one that is for development, test and evaluation only: its contract is tested beside the standard's. */
    public static EngineVersion evaluation() {
        return of(built("evaluation"));
    }

    private static String shipped() {
        return built("version");
    }

    private static String built(String key) {
        var properties = new Properties();
        try (var file = EngineVersion.class.getResourceAsStream("engine.properties")) {
            properties.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }

    /** True if it may go on with the data of the other one: the same minor version, and not an older patch. */
    boolean reads(EngineVersion other) {
        return minor == other.minor && patch >= other.patch;
    }

    /** From 8.6 on the binaries are for development, test and evaluation only. */
    boolean isForEvaluationOnly() {
        return minor > 5;
    }

    Path folder() {
        return AlurRoot.directory().resolve("local/target/engine/camunda-zeebe-" + text);
    }

    boolean isUnpacked() {
        return Files.isDirectory(folder().resolve("lib"));
    }

    /**
     * The folder of its distribution.
     *
     * @throws LocalStartException if the build has not put it there
     */
    Path distribution() {
        if (!isUnpacked()) {
            throw new LocalStartException("Mesin alur Camunda " + text + " belum ada di " + folder()
                    + ": jalankan ./alur run atau ./alur test, yang mengunduhnya.");
        }
        return folder();
    }

    String mainClass() {
        return minor > 5 ? "io.camunda.application.StandaloneBroker" : "io.camunda.zeebe.broker.StandaloneBroker";
    }

    /** Where its REST gateway tells of its partitions. */
    String topologyPath() {
        return minor > 5 ? "/v2/topology" : "/v1/topology";
    }

    @Override
    public String toString() {
        return text;
    }
}

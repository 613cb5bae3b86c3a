package id.alur.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the message bundles of a module for the tests that keep them complete. */
public final class Bundles {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern LONELY_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private Bundles() {}

    /** Keys of all bundles of a folder, each with its feature, so that a pair of files must agree. */
    public static Set<String> keys(Path folder, boolean english) {
        Set<String> keys = new TreeSet<>();
        each(folder, english, (file, bundle) -> bundle.stringPropertyNames()
                .forEach(key -> keys.add(file.replace("_en.properties", ".properties") + ": " + key)));
        return keys;
    }

    /** Texts with arguments where a single apostrophe would swallow the argument that follows. */
    public static List<String> brokenPatterns(Path folder) {
        List<String> broken = new ArrayList<>();
        for (boolean english : new boolean[] {false, true}) {
            each(
                    folder,
                    english,
                    (file, bundle) -> bundle.forEach((key, text) -> {
                        if (ARGUMENT.matcher((String) text).find()
                                && LONELY_APOSTROPHE.matcher((String) text).find()) {
                            broken.add(file + ": " + key);
                        }
                    }));
        }
        return broken;
    }

    private static void each(Path folder, boolean english, BiConsumer<String, Properties> action) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_en.properties") == english)
                    .toList()) {
                Properties bundle = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    bundle.load(in);
                }
                action.accept(file.getFileName().toString(), bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.alur.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java files of core, workers and ui as text: what ArchUnit cannot see, such as SQL, and classes of modules above this one. */
public final class Sources {

    private static final Pattern COMMENT = Pattern.compile(
            "(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+')|/\\*.*?\\*/|//[^\n]*",
            Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern OURS = Pattern.compile("\\bid\\.alur(?:\\.[a-z]\\w*)+");

    /**
     * @param module folder of the module, such as {@code ui}
     * @param packageName such as {@code id.alur.letter.ui}
     * @param code without comments
     */
    public record Source(String module, String packageName, Path file, String code) {

        /** The first part behind {@code id.alur}; nothing for what stands in the root itself. */
        String room() {
            return roomOf(packageName);
        }

        /** All packages of ours that the file names, its own left out. */
        Set<String> packages() {
            Set<String> found = new TreeSet<>();
            Matcher matcher = OURS.matcher(code);
            while (matcher.find()) {
                found.add(matcher.group());
            }
            found.remove(packageName);
            return found;
        }
    }

    private Sources() {}

    static String roomOf(String packageName) {
        String[] parts = packageName.split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    public static List<Source> of(String module) {
        List<Source> found = new ArrayList<>();
        for (Path file : files(Path.of("..", module, "src/main/java"), ".java")) {
            String text = read(file);
            Matcher name = PACKAGE.matcher(text);
            if (!name.find()) {
                throw new IllegalStateException("No package: " + file);
            }
            found.add(new Source(module, name.group(1), file, withoutComments(text)));
        }
        return found;
    }

    public static String withoutComments(String java) {
        return COMMENT.matcher(java)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
    }

    public static List<Path> files(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.alur.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Who can log in to the demo city, by the files that features bring to {@code core}: this module knows none of its classes. */
final class DemoLoginList {

    private record Login(String name, int place, String office) {}

    private DemoLoginList() {}

    /**
     * @param root the project folder
     * @return a line for each log-in, with what the person is, in the order of the log-in page
     */
    static List<String> of(Path root) {
        Path resources = root.resolve("core/src/main/resources");
        Properties words = new Properties();
        files(resources.resolve("i18n"), "demo*.properties")
                .filter(bundle -> !bundle.getFileName().toString().contains("_"))
                .forEach(bundle -> load(words, bundle));
        return files(resources.resolve("demo/logins"), "*.csv")
                .flatMap(DemoLoginList::read)
                .sorted(Comparator.comparingInt(Login::place))
                .map(login -> "%-16s %s".formatted(login.name(), words.getProperty("demo.login." + login.office(), "")))
                .toList();
    }

    private static Stream<Login> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> columns = List.of(lines.getFirst().split(","));
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(row -> !row[columns.indexOf("office")].isEmpty())
                    .map(row -> new Login(
                            row[columns.indexOf("login")],
                            Integer.parseInt(row[columns.indexOf("place")]),
                            row[columns.indexOf("office")]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Properties words, Path bundle) {
        try (Reader text = Files.newBufferedReader(bundle)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String pattern) {
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            return files.stream().sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

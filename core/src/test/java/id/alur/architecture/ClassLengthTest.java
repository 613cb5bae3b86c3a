package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that does not fit on a few screens does several things: at most 250 lines, in every module. */
class ClassLengthTest {

    private static final int MOST = 250;

    @Test
    void no_class_is_longer_than_a_reader_can_hold() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    int lines = Files.readAllLines(file).size();
                    if (lines > MOST) {
                        tooLong.add(file.getFileName() + " has " + lines + " lines");
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("alur.root")))) {
            List<Path> modules = folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .toList();
            assertThat(modules).hasSizeGreaterThan(5);
            return modules;
        }
    }
}

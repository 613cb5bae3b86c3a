package id.alur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.architecture.Sources.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every page needs is there once, and pages use it. */
class OneOfEachTest {

    /** What nobody but its one place may write. */
    private static final Map<String, Pattern> ONCE = Map.of(
            // Who may not enter, and what is not there, is said in one way.
            "Entrance.java", Pattern.compile("rerouteToError|new AccessDeniedException\\(\\)"),
            // The columns of a file are those of the table on the page.
            "Report.java", Pattern.compile("ReportSheet\\."));

    @Test
    void pages_use_what_there_is_once() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Source source : Sources.of("ui")) {
            String name = source.file().getFileName().toString();
            String text = Files.readString(source.file());
            ONCE.forEach((place, what) -> {
                if (!name.equals(place) && what.matcher(text).find()) {
                    wrong.add(name + ": " + what);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }
}

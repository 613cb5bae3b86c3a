package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a part said when it died is there afterwards, and never fills the disk. */
class LogFilesTest {

    @TempDir
    Path folder;

    @Test
    void the_last_five_runs_are_kept_the_youngest_first() throws IOException {
        Path log = folder.resolve("ui.log");
        for (int run = 1; run <= 8; run++) {
            Files.writeString(log, "run " + run);
            LogFiles.putAside(log);
        }
        // A start that said nothing pushes nothing out.
        LogFiles.putAside(log);

        assertThat(log).doesNotExist();
        for (int age = 1; age <= LogFiles.KEPT; age++) {
            assertThat(LogFiles.aside(log, age)).hasContent("run " + (9 - age));
        }
        assertThat(folder.toFile().list()).hasSize(LogFiles.KEPT);
    }

    @Test
    void of_a_huge_log_the_end_is_kept() throws IOException {
        Path log = folder.resolve("ui.log");
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(LogFiles.LARGEST * 3);
            file.seek(file.length());
            file.writeBytes("the reason");
        }

        LogFiles.putAside(log);

        assertThat(LogFiles.aside(log, 1)).hasSize(LogFiles.LARGEST);
        assertThat(ChildProcess.tail(LogFiles.aside(log, 1), 1)).endsWith("the reason");
        assertThat(log).doesNotExist();
    }
}

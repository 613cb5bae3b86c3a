package id.alur.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void goes_ahead_by_what_the_file_says_at_that_moment() throws IOException {
        Path file = folder.resolve("ahead");
        Clock clock = new DemoClock(Clock.fixed(NOON, ZONE), file);

        assertThat(clock.instant()).isEqualTo(NOON);
        Files.writeString(file, "PT24H\n");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
        Files.writeString(file, "PT48H");
        assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(clock.getZone()).isEqualTo(ZONE);
    }

    @Test
    void is_refused_outside_a_demo_city() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DemoClockConfiguration().demoClock(folder.resolve("ahead"), false, ZONE));
    }
}

package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import id.alur.testing.CoreTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing that came with a request looks like a line of the log by itself: as the applications write them. */
@CoreTest
class LogLinesTest {

    private static final String FORGED = "2026-11-30T10:00:00.000+07:00  INFO [main] id.alur : admin logged in";

    @Test
    void what_is_written_into_a_message_begins_no_line() {
        assertThat(lines("Unknown address /tugas\r\n" + FORGED + "\r" + FORGED + "\n\n" + FORGED, null))
                .hasSize(4)
                .first()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT.*  WARN \\[.*] id.alur +: Unknown address /tugas");
        assertThat(lines("a\n" + FORGED, null).get(1)).isEqualTo("    " + FORGED);
        assertThat(lines("\u001b[2Kred \u0007\u0085\u2028", null).getFirst()).endsWith(": ?[2Kred ???");
    }

    @Test
    void nor_in_the_words_of_a_failure_whose_trace_stays_readable() {
        List<String> lines =
                lines("Problem 1", new IllegalStateException("x\n" + FORGED, new RuntimeException(FORGED)));
        assertThat(lines.stream().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(lines).anyMatch(line -> line.matches(" {4}\\tat id\\.alur\\.shared\\.LogLinesTest\\..*"));
        assertThat(lines).anyMatch(line -> line.equals("    Caused by: java.lang.RuntimeException: " + FORGED));
    }

    private static List<String> lines(String message, @Nullable Throwable failure) {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        var console = (ConsoleAppender<ILoggingEvent>)
                logs.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
        var event = new LoggingEvent(
                LogLinesTest.class.getName(), logs.getLogger("id.alur"), Level.WARN, message, failure, null);
        byte[] text = ((PatternLayoutEncoder) console.getEncoder()).encode(event);
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}

package id.alur.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of a rehearsal: ahead of the machine's by what a file says, so that months pass while one looks. The file holds
 * one ISO-8601 duration such as {@code PT4320H}; it may be rewritten at any time, and while it is missing nothing is ahead.
 * The engine has a clock of its own, which is to be moved as far.
 */
final class DemoClock extends Clock {

    private final Clock machine;
    private final Path file;

    DemoClock(Clock machine, Path file) {
        this.machine = machine;
        this.file = file;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(machine.withZone(zone), file);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead());
    }

    private Duration ahead() {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

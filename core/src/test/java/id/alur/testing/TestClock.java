package id.alur.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;

/** The clock of a test: stands still at nine o'clock on Monday, 2 March 2026 until it is moved. */
@Primary
public class TestClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    /** Monday; the first holidays after it are 18 and 19 March 2026. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Instant START =
            TODAY.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** Nine o'clock on that day. */
    public void set(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    void reset() {
        now = START;
    }
}

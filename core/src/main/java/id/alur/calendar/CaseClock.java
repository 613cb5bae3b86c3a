package id.alur.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a case with its history.
 *
 * @param due the last day; of a clock that stands still: what it would be if it went on now
 * @param endsAt the first moment that is too late
 * @param toTheMinute whether it counts hours, so that the day alone does not say when it is over
 */
public record CaseClock(
        String name,
        State state,
        Instant startedAt,
        LocalDate due,
        Instant endsAt,
        boolean toTheMinute,
        boolean provisional,
        List<Stop> stops) {

    public enum State {
        RUNNING,
        /** The case waits for somebody else, and no time goes by. */
        STOPPED,
        /** The time is over. */
        OVER,
        /** What was to be done is done, or nobody waits for it any more. */
        ENDED
    }

    /**
     * @param resumedAt null while it lasts
     * @param reason key of the message bundle {@code calendar.clock-stop.<reason>}
     */
    public record Stop(Instant stoppedAt, @Nullable Instant resumedAt, String reason) {}
}

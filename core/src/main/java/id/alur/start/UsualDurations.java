package id.alur.start;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long a process really takes, from the cases that have ended. */
@Service
@PreAuthorize("isAuthenticated()")
public class UsualDurations {

    /** Fewer cases than this say nothing, and might say something about one person. */
    static final int ENOUGH = 10;

    /** The newest so many are looked at, so that the answer costs the same however many there are. */
    private static final int AT_MOST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    UsualDurations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The median of the last year's cases, of a week of five days; empty when too few have ended.
     *
     * @return working days, at least 1
     */
    @Transactional(readOnly = true)
    public OptionalInt workingDays(String processId) {
        Integer median = jdbc.sql("""
                        select case when count(*) >= :enough then
                            greatest(1, percentile_disc(0.5) within group (order by b.sequence5 - a.sequence5)) end
                        from (select opened_at, closed_at from casefile.case_file
                              where process_id = :process and state = 'CLOSED' and closed_at >= :since
                              order by closed_at desc limit :most) c
                        join calendar.day a on a.day = cast(c.opened_at at time zone :zone as date)
                        join calendar.day b on b.day = cast(c.closed_at at time zone :zone as date)""")
                .param("enough", ENOUGH)
                .param("process", processId)
                .param(
                        "since",
                        Timestamp.from(ZonedDateTime.now(clock).minusYears(1).toInstant()))
                .param("most", AT_MOST)
                .param("zone", clock.getZone().getId())
                .query(Integer.class)
                .optional()
                .orElse(null);
        return median == null ? OptionalInt.empty() : OptionalInt.of(median);
    }
}

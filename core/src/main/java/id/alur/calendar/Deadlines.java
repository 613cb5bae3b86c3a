package id.alur.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a rule of the table of deadlines to a date. The computation itself is the SQL function {@code calendar.due}, which the
 * projection of tasks uses as well, so that a page, a process and a set of a million tasks never disagree.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Deadlines {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * When the time that a rule gives is over.
     *
     * @param rule such as {@code training.superior-review}; the version in force on the day of receipt counts
     * @param receipt the day of receipt is not counted
     * @param acting candidate group of whoever has to act, whose unit's working week counts; null: the week of the rule
     * @throws IllegalStateException without such a rule, or beyond the calendar: a defect of the data that ships
     */
    @Transactional(readOnly = true)
    public Due due(String rule, Instant receipt, @Nullable String acting) {
        return jdbc.sql("""
                        select due, ends_at, provisional
                        from calendar.due(:rule, :receipt, calendar.week_of(array[cast(:acting as text)]), :zone)""")
                .param("rule", rule)
                .param("receipt", Timestamp.from(receipt))
                .param("acting", acting)
                .param("zone", clock.getZone().getId())
                .query((row, index) -> new Due(
                        row.getObject("due", LocalDate.class),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getBoolean("provisional")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No deadline by rule " + rule + " from " + receipt));
    }

    /**
     * Working days of several steps one after another, as the rules of today give them; empty when one of them has none, or counts
     * something else, since a sum without it would promise too much.
     *
     * @param rules such as {@code training.superior-review}
     */
    @Transactional(readOnly = true)
    public Optional<Integer> workingDays(Collection<String> rules) {
        int sum = 0;
        for (String rule : rules) {
            Optional<Integer> days = jdbc.sql("""
                            select case unit when 'WORKING_DAY' then working_days end from calendar.deadline_rule
                            where code = :rule and valid_from <= :today order by valid_from desc limit 1""")
                    .param("rule", rule)
                    .param("today", LocalDate.now(clock))
                    .query(Integer.class)
                    .optional();
            if (days.isEmpty()) {
                return Optional.empty();
            }
            sum += days.get();
        }
        return Optional.of(sum);
    }
}

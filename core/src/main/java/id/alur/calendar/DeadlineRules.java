package id.alur.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many working days the steps of a process may take today. */
@Service
@PreAuthorize("isAuthenticated()")
public class DeadlineRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Working days of several steps one after another; empty when one of them has no rule, since a sum without it would promise
     * too much.
     *
     * @param codes such as {@code training.superior-review}
     */
    @Transactional(readOnly = true)
    public Optional<Integer> workingDays(Collection<String> codes) {
        int sum = 0;
        for (String code : codes) {
            Optional<Integer> days = jdbc.sql("""
                            select working_days from calendar.deadline_rule where code = :code and valid_from <= :today
                            order by valid_from desc limit 1""")
                    .param("code", code)
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

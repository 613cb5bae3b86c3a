package id.alur.calendar;

import id.alur.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts working days with the holiday tables (Perpres 21/2023; yearly joint decree of three ministers). */
@Service
@PreAuthorize("isAuthenticated()")
public class WorkingCalendar {

    private final JdbcClient jdbc;

    WorkingCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The n-th working day after the day of receipt, which itself is not counted. Rules that count calendar days (sanggah, keberatan)
     * use {@link LocalDate#plusDays} instead: they also count days of collective leave.
     *
     * @param n 0 to 400
     * @throws DomainException when the calendar does not reach that far (2024 to three years from now)
     */
    @Transactional(readOnly = true)
    public Deadline addWorkingDays(LocalDate receipt, int n, Week week) {
        return jdbc.sql("select due, provisional from calendar.add_working_days(:receipt, :n, :week)")
                .param("receipt", receipt)
                .param("n", n)
                .param("week", week.days())
                .query((row, index) ->
                        new Deadline(row.getObject("due", LocalDate.class), row.getBoolean("provisional")))
                .optional()
                .orElseThrow(() -> new DomainException("error.calendar.out-of-range", receipt, n));
    }

    /**
     * The days off among these, both ends included, first day first. Of days that the calendar does not hold only the weekends:
     * holidays of long ago are not known, and nothing that was learned then shall be refused for it.
     *
     * @param to not before {@code from}; at most some years after it, each day is looked at
     */
    @Transactional(readOnly = true)
    public List<LocalDate> daysOff(LocalDate from, LocalDate to, Week week) {
        return jdbc.sql("""
                        select cast(asked.day as date) as day
                        from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 day') asked (day)
                        left join calendar.day d on d.day = cast(asked.day as date)
                        where not coalesce(case :week when 6 then d.working6 else d.working5 end, extract(isodow from asked.day) <= :week)
                        order by 1""")
                .param("from", from)
                .param("to", to)
                .param("week", week.days())
                .query((row, index) -> row.getObject("day", LocalDate.class))
                .list();
    }

    /**
     * Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before {@code from}.
     *
     * @throws DomainException when the calendar does not hold one of the dates
     */
    @Transactional(readOnly = true)
    public int workingDaysBetween(LocalDate from, LocalDate to, Week week) {
        return jdbc.sql(
                        "select calendar.working_days_between(:from, :to, :week) where exists"
                                + " (select from calendar.day where day = :from) and exists (select from calendar.day where day = :to)")
                .param("from", from)
                .param("to", to)
                .param("week", week.days())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new DomainException("error.calendar.out-of-range", to, 0));
    }
}

package id.alur.calendar;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holidays: without the table of a year its deadlines are provisional. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class HolidaySetup implements SetupStep {

    private static final int WARNING_MONTH = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    HolidaySetup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Finding find() {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        List<Integer> years = jdbc.sql("select year from calendar.holiday_table where year in (:year, :year + 1)")
                .param("year", year)
                .query((row, index) -> row.getInt(1))
                .list();
        boolean nextIsDue = today.getMonthValue() >= WARNING_MONTH && !years.contains(year + 1);
        State state = !years.contains(year) ? State.MISSING : nextIsDue ? State.ADVISED : State.DONE;
        return Finding.of(
                state,
                Integer.toString(year),
                years.contains(year) ? 1 : 0,
                Integer.toString(year + 1),
                years.contains(year + 1) ? 1 : 0);
    }

    @Override
    public String code() {
        return "holidays";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String path() {
        return "kalender";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.OPERATOR);
    }
}

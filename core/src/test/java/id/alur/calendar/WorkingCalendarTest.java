package id.alur.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The goldens of the 2026 decree (SKB 3 Menteri 1497/2/5 Tahun 2025), with only that year's table loaded. */
@CoreTest
class WorkingCalendarTest {

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    HolidayTableService tables;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        SystemUser.run("test", tables::prepare);
        As.employee(new EmployeeId(UUID.randomUUID())).login();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 5, 2026-01-12, 2026-01-10",
        "2026-03-17, 3, 2026-03-27, 2026-03-27",
        "2026-03-17, 5, 2026-03-31, 2026-03-30",
        "2026-03-17, 60, 2026-06-26, 2026-06-10",
        "2026-04-02, 5, 2026-04-10, 2026-04-09",
        "2026-05-26, 3, 2026-06-03, 2026-06-02",
        "2026-08-14, 5, 2026-08-24, 2026-08-21",
        // Collaboration request of class Biasa.
        "2026-02-13, 5, 2026-02-24, 2026-02-21"
    })
    void the_day_of_receipt_is_not_counted(LocalDate receipt, int n, LocalDate fiveDay, LocalDate sixDay) {
        assertThat(calendar.addWorkingDays(receipt, n, Week.FIVE_DAY)).isEqualTo(new Deadline(fiveDay, false));
        assertThat(calendar.addWorkingDays(receipt, n, Week.SIX_DAY)).isEqualTo(new Deadline(sixDay, false));
        assertThat(calendar.workingDaysBetween(receipt, fiveDay, Week.FIVE_DAY)).isEqualTo(n);
        assertThat(calendar.workingDaysBetween(receipt, sixDay, Week.SIX_DAY)).isEqualTo(n);
    }

    @Test
    void a_deadline_that_needs_a_year_without_a_table_is_provisional() {
        LocalDate receipt = LocalDate.of(2027, 12, 17);
        assertThat(calendar.addWorkingDays(receipt, 10, Week.FIVE_DAY))
                .isEqualTo(new Deadline(LocalDate.of(2028, 1, 3), true));
        assertThat(calendar.addWorkingDays(receipt, 10, Week.SIX_DAY))
                .isEqualTo(new Deadline(LocalDate.of(2027, 12, 31), false));
    }

    @Test
    void the_year_2026_has_240_working_days() {
        assertThat(jdbc.sql("""
                                select count(*) from calendar.day where working5 and extract(year from day) = 2026
                                group by extract(month from day) order by extract(month from day)""").query(Integer.class).list())
                .containsExactly(20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31), Week.FIVE_DAY))
                .isEqualTo(240);
    }

    @Test
    void a_rule_in_calendar_days_counts_collective_leave() {
        LocalDate last = LocalDate.of(2026, 3, 17).plusDays(3);
        assertThat(last).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(tables.holidays(2026)).anySatisfy(day -> assertThat(day)
                .extracting(Holiday::day, Holiday::kind)
                .containsExactly(last, HolidayKind.COLLECTIVE_LEAVE));
    }

    @Test
    void what_is_overdue_counts_negative() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 17), Week.FIVE_DAY))
                .isEqualTo(-3);
    }

    @Test
    void received_on_a_day_off_counts_from_the_next_working_day() {
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 3, 21), 1, Week.FIVE_DAY)
                        .date())
                .isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 3, 21), 0, Week.FIVE_DAY)
                        .date())
                .isEqualTo(LocalDate.of(2026, 3, 21));
    }

    @Test
    void beyond_the_calendar_is_an_error_not_a_guess() {
        assertThatThrownBy(() -> calendar.addWorkingDays(LocalDate.of(2023, 12, 1), 5, Week.FIVE_DAY))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> calendar.addWorkingDays(LocalDate.of(2029, 12, 28), 5, Week.FIVE_DAY))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() ->
                        calendar.workingDaysBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2040, 1, 1), Week.FIVE_DAY))
                .isInstanceOf(DomainException.class);
    }
}

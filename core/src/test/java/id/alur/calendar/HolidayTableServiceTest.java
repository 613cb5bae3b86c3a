package id.alur.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.testing.WrongInputs;
import id.alur.training.TrainingRoles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@CoreTest
class HolidayTableServiceTest {

    /** Enough for a whole year: the fixed dates and eight others. */
    private static final String YEAR_2028 = """
            date,name,kind,source
            2028-01-01,Tahun Baru,holiday,SKB uji
            2028-05-01,Hari Buruh,holiday,SKB uji
            2028-06-01,Pancasila,holiday,SKB uji
            2028-08-17,Proklamasi,holiday,SKB uji
            2028-12-25,Natal,holiday,SKB uji
            2028-01-26,Imlek,holiday,SKB uji
            2028-02-26,Idulfitri,holiday,SKB uji
            2028-02-27,Idulfitri,holiday,SKB uji
            2028-04-14,Wafat Yesus Kristus,holiday,SKB uji
            2028-04-16,Paskah,holiday,SKB uji
            2028-05-05,Iduladha,holiday,SKB uji
            2028-05-09,Waisak,holiday,SKB uji
            2028-05-25,Kenaikan Yesus Kristus,holiday,SKB uji
            """;

    private static final EmployeeId OPERATOR = new EmployeeId(UUID.randomUUID());

    @Autowired
    HolidayTableService tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void only_the_shipped_table_is_loaded() {
        jdbc.sql("delete from calendar.holiday_table").update();
        jdbc.sql("delete from task.task").update();
        SystemUser.run("test", tables::prepare);
        As.employee(OPERATOR, Role.OPERATOR).login();
    }

    @Test
    void the_first_start_loads_the_shipped_tables_and_a_second_start_changes_nothing() {
        assertThat(tables.tables())
                .extracting(
                        HolidayTable::year,
                        HolidayTable::source,
                        HolidayTable::holidays,
                        HolidayTable::collectiveLeaveDays)
                .containsExactly(
                        tuple(2027, "SKB 3 Menteri 1205/3/2 Tahun 2026", 18, 8),
                        tuple(2026, "SKB 3 Menteri 1497/2/5 Tahun 2025", 17, 8));
        SystemUser.run("test", tables::prepare);
        assertThat(tables.tables()).extracting(HolidayTable::version).containsOnly(0L);
    }

    @Test
    void loading_a_year_recomputes_the_deadlines_that_waited_for_it() {
        task(1, "training.superior-review", "2027-12-29T09:00:00+07:00", LocalDate.of(2028, 1, 3), true, "OPEN");
        task(2, "training.superior-review", "2027-12-29T09:00:00+07:00", LocalDate.of(2028, 1, 3), true, "COMPLETED");
        assertThat(tables.provisionalDeadlines())
                .extracting(deadline -> deadline.task().value(), ProvisionalDeadline::due)
                .containsExactly(tuple(1L, LocalDate.of(2028, 1, 3)));

        HolidayTableLoad load = load(YEAR_2028 + "2028-01-03,Cuti bersama uji,collective_leave,SKB uji\n");

        assertThat(load.errors()).isEmpty();
        assertThat(load.recomputedTasks()).isEqualTo(1);
        assertThat(due(1)).isEqualTo("2028-01-04 false");
        assertThat(due(2)).isEqualTo("2028-01-03 true");
        assertThat(tables.provisionalDeadlines()).isEmpty();
    }

    /** k1-libur-excel: a day first, as Excel saves it here. */
    @Test
    void rows_that_correct_a_year_wipe_nothing_move_running_deadlines_and_leave_an_audit_row() {
        task(1, "training.superior-review", "2026-08-14T09:00:00+07:00", LocalDate.of(2026, 8, 20), false, "OPEN");
        String asExcelSavesIt = """
                date;name;kind;source
                17/08/2026;Hari Proklamasi Kemerdekaan;holiday;SKB perubahan
                18/8/2026;Cuti bersama uji;collective_leave;SKB perubahan
                """;
        HolidayTableLoad load = load('\uFEFF' + asExcelSavesIt.replace("\n", "\r\n"));
        assertThat(load.loaded()).isTrue();
        assertThat(due(1)).isEqualTo("2026-08-21 false");
        assertThat(tables.tables().getLast()).satisfies(table -> {
            assertThat(table.version()).isEqualTo(1);
            assertThat(table.holidays() + table.collectiveLeaveDays()).isEqualTo(26);
            assertThat(table.source()).isEqualTo("SKB 3 Menteri 1497/2/5 Tahun 2025; SKB perubahan");
        });
        assertThat(jdbc.sql("""
                                select count(*) from audit.entry
                                where action = 'calendar.load-holidays' and actor = :actor and object_id = '2026'""")
                        .param("actor", OPERATOR.toString())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_day_leaves_the_table_only_by_a_row_that_says_so() {
        task(1, "training.superior-review", "2026-12-22T09:00:00+07:00", LocalDate.of(2026, 12, 29), false, "OPEN");
        HolidayTableLoad load = load("date,name,kind,source\n2026-12-24,Cuti bersama Natal,removed,SKB perubahan\n");
        assertThat(load.removed()).isEqualTo(1);
        assertThat(due(1)).isEqualTo("2026-12-28 false");
    }

    @Test
    void two_holidays_on_one_day_are_one_day_off_with_both_names() {
        load(YEAR_2028 + """
                2028-03-27,Nyepi uji,collective_leave,SKB uji
                2028-03-27,Idulfitri uji,holiday,SKB uji
                """);
        assertThat(tables.holidays(2028))
                .contains(new Holiday(LocalDate.of(2028, 3, 27), "Nyepi uji; Idulfitri uji", HolidayKind.HOLIDAY));
    }

    @Test
    void a_table_that_cannot_be_the_holidays_of_a_year_is_refused_in_words_and_deadlines_stay_provisional() {
        task(1, "training.superior-review", "2027-12-29T09:00:00+07:00", LocalDate.of(2028, 1, 3), true, "OPEN");
        assertThatThrownBy(() -> load("date,name,kind,source\n2028-01-01,Tahun Baru,holiday,SKB uji\n"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.key()).isEqualTo("error.calendar.fixed-missing");
                    assertThat(e.arguments()).containsExactly("2028", "1 Mei, 1 Juni, 17 Agustus, 25 Desember");
                });
        refused("""
                date,name,kind,source
                2028-01-01,Tahun Baru,holiday,SKB uji
                2028-05-01,Hari Buruh,holiday,SKB uji
                2028-06-01,Pancasila,holiday,SKB uji
                2028-08-17,Proklamasi,holiday,SKB uji
                2028-12-25,Natal,holiday,SKB uji
                """, "error.calendar.few-days");
        refused("date,name,kind,source\n2026-05-01,Hari Buruh,removed,SKB uji\n", "error.calendar.fixed-missing");
        StringBuilder everyDay = new StringBuilder(YEAR_2028);
        for (int day = 1; day <= 30; day++) {
            everyDay.append(
                    "2028-09-%1$02d,Bukan libur,collective_leave,SKB uji\n2028-11-%1$02d,Bukan libur,collective_leave,SKB uji\n"
                            .formatted(day));
        }
        refused(everyDay.toString(), "error.calendar.many-days");
        assertThat(due(1)).isEqualTo("2028-01-03 true");
        assertThat(tables.tables()).extracting(HolidayTable::year).containsExactly(2027, 2026);
    }

    @Test
    void each_bad_row_is_named_and_nothing_is_loaded() {
        WrongInputs.check(
                "files/libur",
                row -> tables.load(WrongInputs.file(row, List.of("date", "name", "kind", "source"))).errors().stream()
                        .map(error -> "%d %s: %s"
                                .formatted(
                                        error.row(), error.column(), WrongInputs.words(error.key(), error.arguments())))
                        .collect(Collectors.joining(" / ")));
        assertThat(tables.tables()).extracting(HolidayTable::year).containsExactly(2027, 2026);
    }

    @Test
    void from_october_on_the_table_of_the_next_year_is_missed_and_a_year_without_one_at_once() {
        clock.set(LocalDate.of(2027, 9, 30));
        assertThat(tables.missingYear()).isEmpty();
        clock.set(LocalDate.of(2027, 10, 1));
        assertThat(tables.missingYear()).contains(2028);
        clock.set(LocalDate.of(2028, 1, 2));
        assertThat(tables.missingYear()).contains(2028);
    }

    /** Whoever starts once and runs for years would otherwise count past the end of the calendar. */
    @Test
    void the_calendar_grows_with_time() {
        clock.set(LocalDate.of(2027, 1, 1));
        SystemUser.run("test", tables::prepare);
        assertThat(jdbc.sql("select max(day) from calendar.day")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2030, 12, 31));
    }

    @Test
    void only_an_operator_loads_a_table_or_sees_everybodys_deadlines() {
        As.employee(OPERATOR, TrainingRoles.BKPSDM_TRAINING).login();
        assertThatThrownBy(() -> load("date,name,kind,source\n")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tables.provisionalDeadlines()).isInstanceOf(AccessDeniedException.class);
        assertThat(tables.holidays(2026)).hasSize(25);
    }

    private void refused(String csv, String key) {
        assertThatThrownBy(() -> load(csv)).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    private HolidayTableLoad load(String csv) {
        return tables.load(csv.getBytes(StandardCharsets.UTF_8));
    }

    private String due(long key) {
        return jdbc.sql("select due_date || ' ' || due_provisional from task.task where user_task_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private void task(long key, String rule, String createdAt, LocalDate due, boolean provisional, String state) {
        jdbc.sql("""
                        insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key,
                            process_id, element_id, name, state, deadline_rule, due_date, due_provisional, created_at)
                        values (:key, 1, :key, 1, 'training-request', 'Task_Review', 'Tinjau', :state, :rule, :due, :provisional, :at)""")
                .param("key", key)
                .param("state", state)
                .param("rule", rule)
                .param("due", due)
                .param("provisional", provisional)
                .param("at", OffsetDateTime.parse(createdAt))
                .update();
    }
}

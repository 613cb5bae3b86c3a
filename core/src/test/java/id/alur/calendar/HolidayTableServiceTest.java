package id.alur.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.calendar.HolidayTableLoad.RowError;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.training.TrainingRoles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@CoreTest
class HolidayTableServiceTest {

    private static final EmployeeId OPERATOR = new EmployeeId(UUID.randomUUID());

    @Autowired
    HolidayTableService tables;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void only_the_shipped_table_is_loaded() {
        jdbc.sql("delete from calendar.holiday_table").update();
        jdbc.sql("delete from task.task").update();
        SystemUser.run("test", tables::prepare);
        As.employee(OPERATOR, Role.OPERATOR).login();
    }

    @Test
    void the_first_start_loads_the_shipped_table_and_a_second_start_changes_nothing() {
        assertThat(tables.tables()).singleElement().satisfies(table -> {
            assertThat(table.year()).isEqualTo(2026);
            assertThat(table.source()).isEqualTo("SKB 3 Menteri 1497/2/5 Tahun 2025");
            assertThat(table.holidays()).isEqualTo(17);
            assertThat(table.collectiveLeaveDays()).isEqualTo(8);
        });
        SystemUser.run("test", tables::prepare);
        assertThat(tables.tables())
                .singleElement()
                .extracting(HolidayTable::version)
                .isEqualTo(0L);
    }

    @Test
    void loading_a_year_recomputes_the_deadlines_that_waited_for_it() {
        task(1, "training.superior-review", "2026-12-29T09:00:00+07:00", LocalDate.of(2027, 1, 4), true, "OPEN");
        task(2, "training.superior-review", "2026-12-29T09:00:00+07:00", LocalDate.of(2027, 1, 4), true, "COMPLETED");
        assertThat(tables.provisionalDeadlines())
                .extracting(deadline -> deadline.task().value(), ProvisionalDeadline::due)
                .containsExactly(tuple(1L, LocalDate.of(2027, 1, 4)));

        HolidayTableLoad load = load("""
                date,name,kind,source
                2027-01-01,Tahun Baru 2027,holiday,SKB uji
                2027-01-04,Cuti bersama uji,collective_leave,SKB uji
                """);

        assertThat(load.loaded()).isTrue();
        assertThat(load.recomputedTasks()).isEqualTo(1);
        assertThat(due(1)).isEqualTo("2027-01-05 false");
        assertThat(due(2)).isEqualTo("2027-01-04 true");
        assertThat(tables.provisionalDeadlines()).isEmpty();
    }

    @Test
    void a_corrected_table_moves_running_deadlines_and_leaves_an_audit_row() {
        task(1, "training.superior-review", "2026-08-14T09:00:00+07:00", LocalDate.of(2026, 8, 20), false, "OPEN");
        String asExcelSavesIt = """
                date;name;kind;source
                2026-08-17;Proklamasi Kemerdekaan;holiday;SKB perubahan
                2026-08-18;Cuti bersama uji;collective_leave;SKB perubahan
                """;
        HolidayTableLoad load = load('\uFEFF' + asExcelSavesIt.replace("\n", "\r\n"));
        assertThat(load.loaded()).isTrue();
        assertThat(due(1)).isEqualTo("2026-08-21 false");
        assertThat(tables.tables())
                .singleElement()
                .extracting(HolidayTable::version)
                .isEqualTo(1L);
        assertThat(jdbc.sql("""
                                select count(*) from audit.entry
                                where action = 'calendar.load-holidays' and actor = :actor and object_id = '2026'""")
                        .param("actor", OPERATOR.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void each_bad_row_is_named_and_nothing_is_loaded() {
        HolidayTableLoad load = load("""
                date,name,kind,source
                2027-01-01,Tahun Baru,holiday,SKB uji
                01/02/2027,Salah tanggal,holiday,SKB uji
                2027-03-01,,holiday,SKB uji
                2027-04-01,Salah jenis,libur,SKB uji
                2028-05-01,Tahun lain,holiday,SKB uji
                2027-01-01,Dua kali,holiday,SKB uji
                2027-06-01,Kurang kolom
                2027-07-01,Sumber lain,holiday,SKB lain
                """);
        assertThat(load.loaded()).isFalse();
        assertThat(load.errors())
                .extracting(RowError::row, RowError::key)
                .containsExactly(
                        tuple(3L, "error.calendar.row.date"),
                        tuple(4L, "error.calendar.row.name"),
                        tuple(5L, "error.calendar.row.kind"),
                        tuple(6L, "error.calendar.row.other-year"),
                        tuple(7L, "error.calendar.row.twice"),
                        tuple(8L, "error.calendar.row.columns"),
                        tuple(9L, "error.calendar.row.other-source"));
        assertThat(tables.tables()).extracting(HolidayTable::year).containsExactly(2026);
    }

    @Test
    void a_file_that_is_no_holiday_table_is_refused_as_a_whole() {
        refused("nama;tanggal\n", "error.calendar.header");
        refused("", "error.calendar.no-rows");
        refused("date,name,kind,source\n", "error.calendar.no-rows");
        refused("date,name,kind,source\n2010-01-01,Tahun Baru,holiday,SKB uji\n", "error.calendar.year");
        assertThatThrownBy(() -> tables.load(new byte[] {'d', (byte) 0xE9, '\n'}))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.calendar.not-utf8"));
        assertThatThrownBy(() -> tables.load(new byte[HolidayCsv.MAX_BYTES + 1]))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("error.calendar.file-too-large"));
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

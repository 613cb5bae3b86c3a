package id.alur.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import id.alur.casefile.ui.DueText;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.UiTest;
import id.alur.task.InboxRow;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case: see the work that waits for me and for my groups. */
@UiTest
class InboxViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    EmployeeId head = new EmployeeId(new UUID(0, 0));
    EmployeeId clerk = new EmployeeId(new UUID(0, 0));
    String[] queue = {};

    @BeforeEach
    void a_head_with_one_clerk() {
        String opd = "opd-inbox-" + NUMBER.incrementAndGet();
        UnitId unit = people.opd(opd);
        head = people.head("Kepala", unit, null);
        clerk = people.employee("Sari Wulandari", unit, head);
        // A deputy may do it too: what only the head can do would be the head's own.
        people.grant(people.employee("Wakil", unit, head), Role.BKPSDM_REGISTER, unit);
        queue = new String[] {"role:opd-head@" + opd, "role:bkpsdm-register@" + opd};
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId file = rows.caseOf(clerk, "DIKLAT/2026/9" + NUMBER.get(), "Bimtek arsip");
        rows.task("Setujui sebagai kepala OPD", file, null, TestClock.TODAY.minusDays(3), queue);
        CaseFileId mine = rows.caseOf(clerk, "DIKLAT/2026/8" + NUMBER.get(), "Kursus audit");
        rows.task("Periksa usulan", mine, head, TestClock.TODAY, "supervisor-of:" + clerk);
    }

    @Test
    void my_tasks_come_first_and_the_tabs_say_how_many_there_are() {
        As.employee(head).login();
        navigate("tugas", InboxView.class);
        assertThat(rows()).extracting(InboxRow::taskName).containsExactly("Periksa usulan");
        assertThat(find(Badge.class).all().stream().map(Badge::getNumber)).containsExactly(1, 1);
    }

    @Test
    void what_only_i_can_do_stands_among_my_tasks_before_i_take_it() {
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId file = rows.caseOf(clerk, "DIKLAT/2026/3" + NUMBER.get(), "Bimtek sendiri");
        rows.task("Putuskan sendiri", file, null, TestClock.TODAY.plusDays(9), "supervisor-of:" + clerk);
        As.employee(head).login();
        navigate("tugas", InboxView.class);
        assertThat(rows()).extracting(InboxRow::taskName).containsExactly("Periksa usulan", "Putuskan sendiri");
    }

    @Test
    void the_queue_of_my_group_is_a_tab_away_and_stands_in_the_address() {
        As.employee(head).login();
        UI.getCurrent().navigate("tugas", QueryParameters.of("daftar", "group"));
        assertThat(rows()).extracting(InboxRow::taskName).containsExactly("Setujui sebagai kepala OPD");
        assertThat(DueText.words(rows().getFirst().timeLeft())).isEqualTo("Terlambat 1 hari kerja");
    }

    @Test
    void a_task_of_the_group_closes_when_the_own_tasks_are_chosen() {
        As.employee(head).login();
        UI.getCurrent().navigate("tugas", QueryParameters.of("daftar", "group"));
        Object key = rows().getFirst().key();
        UI.getCurrent().navigate("tugas/" + key, QueryParameters.of("daftar", "group"));
        assertThat(find(TaskPage.class).all()).hasSize(1);
        find(Tabs.class).single().setSelectedIndex(0);
        assertThat(find(TaskPage.class).all()).isEmpty();
        assertThat(rows()).extracting(InboxRow::taskName).containsExactly("Periksa usulan");
    }

    @Test
    void what_was_due_on_friday_is_late_on_saturday_although_no_working_day_has_gone_by() {
        LocalDate friday = TestClock.TODAY.plusDays(4);
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId file = rows.caseOf(clerk, "DIKLAT/2026/4" + NUMBER.get(), "Kursus arsip");
        rows.task("Tinjau usulan", file, null, friday, queue);
        assertThat(words(friday)).isEqualTo("Jatuh tempo hari ini");
        assertThat(words(friday.plusDays(1))).isEqualTo("Terlambat: lewat batas waktu");
        assertThat(words(friday.plusDays(2))).isEqualTo("Terlambat: lewat batas waktu");
        assertThat(words(friday.plusDays(3))).isEqualTo("Terlambat 1 hari kerja");
    }

    @Test
    void a_deadline_in_hours_says_the_hour_and_is_late_with_it() {
        LocalDate tuesday = TestClock.TODAY.plusDays(1);
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId file = rows.caseOf(clerk, "DIKLAT/2026/5" + NUMBER.get(), "Kursus arsip");
        rows.task("Jawab segera", file, null, tuesday, queue);
        jdbc.sql("update task.task set due_at = :at where name = 'Jawab segera'")
                .param("at", Timestamp.valueOf(tuesday.atTime(10, 0)))
                .update();
        clock.set(TestClock.TODAY);
        assertThat(DueText.words(found("Jawab segera").timeLeft())).isEqualTo("Besok pukul 10.00 WIB");
        clock.set(tuesday);
        assertThat(DueText.words(found("Jawab segera").timeLeft())).isEqualTo("Hari ini pukul 10.00 WIB");
        clock.set(tuesday.atTime(10, 0).atZone(TestClock.ZONE).toInstant());
        assertThat(DueText.words(found("Jawab segera").timeLeft()))
                .isEqualTo("Terlambat sejak hari ini pukul 10.00 WIB");
        assertThat(DueText.of(found("Jawab segera").timeLeft())).isEqualTo(DueText.LATE);
    }

    private InboxRow found(String task) {
        As.employee(head).login();
        UI.getCurrent().navigate("tugas", QueryParameters.of("daftar", "group"));
        return rows().stream()
                .filter(found -> task.equals(found.taskName()))
                .findFirst()
                .orElseThrow();
    }

    /** What the queue says of the task that is due on Friday. */
    private String words(LocalDate today) {
        clock.set(today);
        InboxRow row = found("Tinjau usulan");
        boolean late = today.isAfter(TestClock.TODAY.plusDays(4));
        assertThat(DueText.of(row.timeLeft())).isEqualTo(late ? DueText.LATE : DueText.SOON);
        return DueText.words(row.timeLeft());
    }

    @Test
    void a_claim_moves_the_row_to_my_tasks_at_once() {
        As.employee(head).login();
        UI.getCurrent().navigate("tugas", QueryParameters.of("daftar", "group"));
        test((Button) test(grid()).getCellComponent(0, 1)).click();
        assertThat(rows()).isEmpty();
        find(Tabs.class).single().setSelectedIndex(0);
        assertThat(rows())
                .extracting(InboxRow::taskName)
                .containsExactlyInAnyOrder("Setujui sebagai kepala OPD", "Periksa usulan");
    }

    @Test
    void a_claim_that_comes_too_late_is_told_and_the_row_is_gone() {
        As.employee(head).login();
        UI.getCurrent().navigate("tugas", QueryParameters.of("daftar", "group"));
        Button claim = (Button) test(grid()).getCellComponent(0, 1);
        jdbc.sql("update task.task set state = 'COMPLETED' where name = 'Setujui sebagai kepala OPD'")
                .update();
        test(claim).click();
        assertThat(find(Notification.class).single().isAssertive()).isTrue();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_search_without_a_match_says_how_to_get_the_list_back() {
        As.employee(head).login();
        navigate("tugas", InboxView.class);
        test(find(TextField.class).single()).setValue("tidakadayangbegini");
        assertThat(rows()).isEmpty();
        assertThat(grid().getEmptyStateComponent()).isInstanceOf(EmptyState.class);
        test(find(TextField.class).single()).setValue("audit sari");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void the_applicant_sees_with_whom_a_request_waits_but_not_the_official_s_tasks() {
        As.employee(clerk).login();
        navigate("tugas", InboxView.class);
        assertThat(rows()).isEmpty();
        find(Tabs.class).single().setSelectedIndex(1);
        assertThat(rows()).isEmpty();
        find(Tabs.class).single().setSelectedIndex(2);
        assertThat(rows()).hasSize(2).extracting(InboxRow::subjectName).containsOnly("Sari Wulandari");
    }

    @Test
    void a_colleague_without_any_office_sees_nothing() {
        As.employee(people.employee("Orang Lain", people.opd("opd-lain-" + NUMBER.get()), null))
                .login();
        navigate("tugas", InboxView.class);
        for (int tab = 0; tab < 4; tab++) {
            find(Tabs.class).single().setSelectedIndex(tab);
            assertThat(rows()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<InboxRow> grid() {
        return find(Grid.class).single();
    }

    private List<InboxRow> rows() {
        Grid<InboxRow> grid = grid();
        return IntStream.range(0, test(grid).size())
                .mapToObj(index -> test(grid).getRow(index))
                .toList();
    }
}

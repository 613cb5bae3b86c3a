package id.alur.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.calendar.ui.CalendarView;
import id.alur.calendar.ui.HolidayUpload;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.CasePages;
import id.alur.casefile.NewCaseFile;
import id.alur.engine.ui.OperationsView;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.notification.NoticeService;
import id.alur.notification.Notifications;
import id.alur.notification.ui.NoticesView;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-103, UC-104 and the operator's page, without a browser. */
@UiTest
class CaseViewsTest extends SpringBrowserlessTest {

    @Autowired
    CaseFileService cases;

    @Autowired
    CasePages pages;

    @Autowired
    ProcessNames processes;

    @Autowired
    Formats formats;

    @Autowired
    Clock clock;

    @Autowired
    NoticeService notices;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    private EmployeeId sari;
    private EmployeeId stranger;
    private CaseFileId file;

    @BeforeEach
    void a_case_of_sari() {
        UnitId opd = people.opd("opd-" + UUID.randomUUID());
        sari = people.employee("Sari", opd, null);
        stranger = people.employee("Orang lain", opd, null);
        As.employee(sari).login();
        file = Objects.requireNonNull(transaction.execute(
                status -> cases.open(new NewCaseFile("training-request", "UJI", "Bimtek Kepegawaian", sari, opd))
                        .id()));
    }

    @Test
    void the_case_page_tells_history_and_what_comes_next() {
        UI.getCurrent().navigate("berkas/" + file);
        assertThat(getCurrentView()).isInstanceOf(CaseFileView.class);
        assertThat(text())
                .contains(
                        "Bimtek Kepegawaian", "Sari membuka berkas ini.", "Sistem sedang memproses langkah berikutnya");
    }

    @Test
    void a_comment_appears_and_an_empty_one_is_explained_at_the_field() {
        UI.getCurrent().navigate("berkas/" + file);
        press("Kirim komentar");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Mohon segera.");
        press("Kirim komentar");
        assertThat(text()).contains("Mohon segera.");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        assertThat(pages.view(file).comments()).hasSize(1);
    }

    @Test
    void those_concerned_hear_of_a_comment_and_have_read_it_once_they_opened_the_case() {
        As.employee(stranger, Role.OPERATOR).login();
        pages.comment(file, "Mohon lengkapi surat penawaran.");
        assertThat(notices.unread()).isZero();
        As.employee(sari).login();
        assertThat(notices.mine(true, 0, 5)).singleElement().satisfies(notice -> assertThat(notice.kind())
                .isEqualTo("casefile.comment"));
        UI.getCurrent().navigate("berkas/" + file);
        assertThat(notices.unread()).isZero();
    }

    @Test
    void a_case_one_may_not_read_looks_like_one_that_does_not_exist() {
        As.employee(stranger).login();
        for (String address : new String[] {"berkas/" + file, "berkas/" + UUID.randomUUID(), "berkas/1"}) {
            UI.getCurrent().navigate(address);
            assertThat(find(H1.class).single().getText()).isEqualTo("Tidak ditemukan");
            assertThat(text()).doesNotContain("Bimtek");
        }
    }

    @Test
    void my_cases_are_listed_and_an_empty_list_says_what_to_do() {
        navigate(CasesView.class);
        assertThat(text()).contains("Bimtek Kepegawaian", "1 berkas");
        As.employee(stranger).login();
        navigate(NoticesView.class);
        navigate(CasesView.class);
        assertThat(text()).contains("Belum ada berkas di sini");
    }

    @Test
    void approved_and_undecided_and_refused_look_different_in_the_list() {
        navigate(CasesView.class);
        assertThat(look("Sedang berjalan")).isEqualTo("alur-state-open");
        transaction.executeWithoutResult(status -> cases.decided(file, "training-approved"));
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(look("Disetujui, masih berjalan")).isEqualTo("alur-state-decided");
        transaction.executeWithoutResult(status -> cases.close(file, "training-cancelled"));
        UI.getCurrent().navigate("berkas/" + file);
        assertThat(look("Dibatalkan")).isEqualTo("alur-state-ended");
    }

    private String look(String words) {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("alur-state")
                        && span.getElement().getTextRecursively().equals(words))
                .flatMap(span -> span.getClassNames().stream())
                .filter(name -> name.startsWith("alur-state-"))
                .findFirst()
                .orElse("none");
    }

    @Test
    void cases_are_narrowed_by_kind_and_day_and_what_is_shown_is_the_file() {
        navigate(CasesView.class);
        CaseFilters filters = find(CaseFilters.class).single();
        assertThat(new String(
                        CaseReport.of(processes, formats, clock).csv(pages.all(filters.query(0, 25))),
                        StandardCharsets.UTF_8))
                .contains("Bimtek Kepegawaian", "Permohonan pelatihan", "Sedang berjalan");
        @SuppressWarnings("unchecked") // what the page has under this label
        Select<String> kind = find(Select.class).withLabel("Jenis").single();
        kind.setValue("training-plan");
        assertThat(text()).contains("Tidak ada berkas yang cocok").doesNotContain("Bimtek Kepegawaian");
        kind.setValue("training-request");
        assertThat(text()).contains("Bimtek Kepegawaian");
        find(DatePicker.class).withLabel("Dibuka sampai").single().setValue(LocalDate.of(2020, 1, 1));
        assertThat(text()).doesNotContain("Bimtek Kepegawaian");
    }

    @Test
    void a_notice_is_read_and_marked() {
        SystemUser.run(
                "test",
                () -> transaction.executeWithoutResult(status ->
                        notifications.tell(sari, file, "task.handed-over", Map.of("task", "Tinjau"), "n-" + file)));
        navigate(NoticesView.class);
        assertThat(text()).contains("“Tinjau”", "Belum dibaca");
        press("Tandai sudah dibaca");
        assertThat(find(Button.class).withText("Tandai sudah dibaca").exists()).isFalse();
    }

    @Test
    void everybody_reads_the_calendar_and_the_operator_alone_loads_it() {
        navigate(CalendarView.class);
        assertThat(text()).contains("Hari Lahir Pancasila", "SKB 3 Menteri 1497/2/5 Tahun 2025");
        assertThat(find(HolidayUpload.class).exists()).isFalse();
        As.employee(sari, Role.OPERATOR).login();
        navigate(CasesView.class);
        navigate(CalendarView.class);
        assertThat(find(HolidayUpload.class).exists()).isTrue();
        assertThat(text()).contains("Tidak ada tugas yang menunggu tabel hari libur.");
    }

    @Test
    void the_operations_page_is_the_operators() {
        UI.getCurrent().navigate("operasi");
        assertThat(getCurrentView()).isNotInstanceOf(OperationsView.class);
        As.employee(sari, Role.OPERATOR).login();
        UI.getCurrent().navigate("operasi");
        assertThat(getCurrentView()).isInstanceOf(OperationsView.class);
        assertThat(text()).contains("Tidak ada proses yang terhenti.");
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    /** All words on the page. */
    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}

package id.alur.start.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseParty;
import id.alur.casefile.CaseQuery;
import id.alur.casefile.CaseRow;
import id.alur.casefile.NewCaseFile;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shell.ui.UiTest;
import id.alur.task.ui.TaskRows;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-120: a process of which only its model is known is found among the services, started with its form and shown as a case. */
@UiTest
class ServicesViewTest extends SpringBrowserlessTest {

    private static final String LOAN = "Peminjaman kendaraan dinas";

    @Autowired
    CaseFileService cases;

    @Autowired
    CasePages pages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private UnitId opd = new UnitId(new UUID(0, 0));
    private EmployeeId superior = new EmployeeId(new UUID(0, 0));
    private EmployeeId sari = superior;

    @BeforeEach
    void an_employee() {
        opd = people.opd("opd-" + UUID.randomUUID());
        superior = people.head("Kepala", opd, null);
        sari = people.employee("Sari", opd, superior);
        As.employee(sari).login();
    }

    @Test
    void what_features_and_models_offer_stands_side_by_side() {
        navigate(ServicesView.class);
        assertThat(text()).contains("Permohonan pelatihan", LOAN, "Pinjam kendaraan dinas untuk satu perjalanan.");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("layanan/pelatihan", "layanan/mulai/vehicle-loan");
    }

    @Test
    void a_process_of_a_model_is_started_with_its_form_and_becomes_a_case() {
        UI.getCurrent().navigate("layanan/mulai/vehicle-loan");
        assertThat(find(H1.class).single().getText()).isEqualTo(LOAN);
        press("Kirim");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Kunjungan ke kecamatan");
        test(find(DatePicker.class).single()).setValue(LocalDate.now(clock).plusDays(7));
        // What was written stays when the page is left without sending.
        UI.getCurrent().navigate("layanan");
        UI.getCurrent().navigate("layanan/mulai/vehicle-loan");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Kunjungan ke kecamatan");
        press("Kirim");
        assertThat(getCurrentView()).isInstanceOf(CaseFileView.class);
        assertThat(text()).contains(LOAN, "Kunjungan ke kecamatan", "Sari membuka berkas ini.");
        CaseRow row = pages.list(new CaseQuery(CaseQuery.Scope.MINE, CaseQuery.State.OPEN, "", 0, 10))
                .rows()
                .getFirst();
        assertThat(row.number()).startsWith("KENDARAAN/2026/");
        assertThat(started(row.id())).isEqualTo("vehicle.loan-requested");
        decide(row.id());
        As.employee(sari).login();
        SystemUser.run(
                "test",
                () -> transaction.executeWithoutResult(
                        status -> cases.close(row.id(), CaseFile.MODEL_WORDS + "Kendaraan dipinjamkan")));
        UI.getCurrent().navigate("layanan");
        UI.getCurrent().navigate("berkas/" + row.id());
        assertThat(text()).contains("Kendaraan dipinjamkan");
    }

    @Test
    void what_one_may_not_start_does_not_exist() {
        for (String id : List.of("training-request", "tidak-ada")) {
            UI.getCurrent().navigate("layanan/mulai/" + id);
            assertThat(find(H1.class).single().getText()).isEqualTo("Tidak ditemukan");
        }
    }

    @Test
    void how_long_it_usually_takes_is_said_once_enough_cases_have_ended() {
        navigate(ServicesView.class);
        assertThat(text()).doesNotContain("Biasanya selesai");
        for (int days = 1; days <= 11; days++) {
            ended(days);
        }
        UI.getCurrent().navigate("layanan/mulai/vehicle-loan");
        assertThat(text()).contains("Biasanya selesai dalam 6 hari kerja");
        clock.advance(Duration.ofDays(400));
        navigate(ServicesView.class);
        assertThat(text()).doesNotContain("Biasanya selesai");
    }

    @Test
    void a_case_leads_to_the_case_it_belongs_to_and_back() {
        CaseFile parent =
                within(new NewCaseFile("vehicle-loan", "UJI", "Putaran", CaseParty.employee(sari), opd, null));
        CaseFile child =
                within(new NewCaseFile("vehicle-loan", "UJI", "Lamaran", CaseParty.unit(opd), opd, parent.id()));
        for (CaseFileId[] way : new CaseFileId[][] {{parent.id(), child.id()}, {child.id(), parent.id()}}) {
            UI.getCurrent().navigate("berkas/" + way[0]);
            assertThat(find(RouterLink.class).all())
                    .extracting(RouterLink::getHref)
                    .contains("berkas/" + way[1]);
        }
    }

    /** The superior decides with the form of the model, as if the engine had made the task. */
    private void decide(CaseFileId id) {
        TaskKey task = new TaskRows(jdbc, clock.instant())
                .given("Putuskan peminjaman", "Task_ReviewLoan", "vehicle-review-loan", id, superior);
        As.employee(superior).login();
        UI.getCurrent().navigate("tugas/" + task);
        assertThat(text()).contains("Putuskan peminjaman");
        RadioButtonGroup<Object> outcome = outcome();
        outcome.setValue(outcome.getListDataView().getItem(0));
        press("Kirim");
        assertThat(jdbc.sql("select data ->> 'outcome' from casefile.submission where user_task_key = :task")
                        .param("task", task.value())
                        .query(String.class)
                        .single())
                .isEqualTo("approve");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> outcome() {
        return findInView(RadioButtonGroup.class).single();
    }

    private CaseFile within(NewCaseFile wanted) {
        return Objects.requireNonNull(transaction.execute(status -> cases.open(wanted)));
    }

    /** A case that took so many working days, a week of five having no holiday here. */
    private void ended(int workingDays) {
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, state, outcome, opened_at, closed_at)
                        select gen_random_uuid(), 'LAMA/' || :days, 'vehicle-loan', 'x', :who, 'CLOSED', 'process-ended', a.day + time '08:00',
                               b.day + time '08:00'
                        from calendar.day b join calendar.day a on a.working5 and a.sequence5 = b.sequence5 - :days
                        where b.day = (select max(day) from calendar.day where working5 and day < :today)""")
                .param("days", workingDays)
                .param("who", sari.value())
                .param("today", LocalDate.now(clock))
                .update();
    }

    private String started(CaseFileId id) {
        return jdbc.sql("select payload ->> 'name' from engine.outbox where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}

package id.alur.training.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import id.alur.budget.BudgetRoles;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventId;
import id.alur.training.event.EventPages;
import id.alur.training.event.EventProposals;
import id.alur.training.event.Events;
import id.alur.training.event.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-115 on the page, for each part in it. */
@UiTest
class EventViewsTest extends SpringBrowserlessTest {

    @Autowired
    EventDesk desk;

    @Autowired
    EventProposals proposals;

    @Autowired
    EventPages pages;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Events events;
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private List<EmployeeId> staff = List.of();

    @BeforeEach
    void an_agency() {
        events = new Events(catalogue, desk, proposals, pages, people, jdbc);
        UnitId opd = people.opd("acara-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        staff = events.staff(opd, head, 3);
    }

    @Test
    void who_has_no_business_with_events_finds_no_way_to_them() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        As.employee(staff.getFirst(), BudgetRoles.BUDGET_OFFICER).login();
        UI.getCurrent().navigate("pelatihan/acara");
        assertThat(title()).isEqualTo("Tidak berwenang");
        assertThat(menu()).doesNotContain("Acara pelatihan");
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        assertThat(title()).isEqualTo("Tidak berwenang");
    }

    @Test
    void an_officer_makes_and_publishes_an_event() {
        events.officer().login();
        UI.getCurrent().navigate("pelatihan/acara");
        assertThat(menu()).contains("Acara pelatihan");
        click("Buat acara");
        click("Simpan");
        assertThat(find(DatePicker.class).withLabel("Hari pertama").single().isInvalid())
                .isTrue();
        assertThat(find(TextField.class).withLabel("Tempat").single().getErrorMessage())
                .isEqualTo("Bagian ini wajib diisi.");
        Course course = catalogue.offered().stream()
                .filter(one -> one.data().code().equals("G-1"))
                .findFirst()
                .orElseThrow();
        combo("Pelatihan").setValue(course);
        find(DatePicker.class).withLabel("Hari pertama").single().setValue(TestClock.TODAY.plusDays(20));
        find(DatePicker.class).withLabel("Konfirmasi ditutup").single().setValue(TestClock.TODAY.plusDays(10));
        test(find(TextField.class).withLabel("Tempat").single()).setValue("Aula kota");
        test(find(IntegerField.class).withLabel("Kuota").single()).setValue(2);
        // A Sunday.
        click("Simpan");
        assertThat(paragraphs()).anyMatch(words -> words.contains("Centang bila memang demikian"));
        test(find(Checkbox.class)
                        .withLabel("Acara ini memang diadakan pada hari libur.")
                        .single())
                .click();
        click("Simpan");
        assertThat(title()).isEqualTo("Pelayanan prima");
        assertThat(text()).contains("Draf", "Aula kota", "Rp500.000 seorang");
        click("Terbitkan");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("Menerima usulan");
    }

    @Test
    void a_head_proposes_orders_and_withdraws_people_of_the_own_agency() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        events.propose(id, head, staff.subList(0, 1));
        As.employee(head).login();
        UI.getCurrent().navigate("pelatihan/acara");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .contains("pelatihan/acara/" + id);
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        Person second = register.get(staff.get(1));
        combo("Pegawai").setValue(second);
        click("Usulkan");
        assertThat(tables()).contains("Pegawai 1", "Pegawai 2");
        sign("Naikkan Pegawai 2");
        assertThat(tables().indexOf("Pegawai 2")).isLessThan(tables().indexOf("Pegawai 1"));
        sign("Tarik usulan Pegawai 2");
        assertThat(tables()).doesNotContain("Pegawai 2");
        combo("Pegawai").setValue(register.get(staff.get(0)));
        assertThat(paragraphs()).as("not twice").contains("Orang ini sudah ada dalam daftar acara ini.");
        assertThat(find(Button.class).withText("Usulkan").single().isEnabled()).isFalse();
    }

    @Test
    void an_officer_orders_refuses_and_admits() {
        EventId id = events.open(events.draft(TestClock.TODAY, 1, 0));
        events.propose(id, head, staff);
        events.officer().login();
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        assertThat(tables()).contains("Peserta", "Cadangan 1", "Cadangan 2");
        sign("Naikkan Pegawai 2");
        sign("Tolak usulan Pegawai 3");
        click("Tolak usulan ini");
        assertThat(find(TextArea.class).single().isInvalid())
                .as("without a reason")
                .isTrue();
        test(find(TextArea.class).single()).setValue("Sudah mengikuti tahun lalu.");
        click("Tolak usulan ini");
        click("Tetapkan peserta");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(events.states(id)).containsExactly("ADMITTED", "RESERVE");
        assertThat(tables())
                .contains("Diterima, belum menjawab", "Cadangan 1", "Usulan ditolak BKPSDM", "Sudah mengikuti");
    }

    @Test
    void a_participant_sees_the_own_place_and_nobody_else() {
        EventId id = events.open(events.draft(TestClock.TODAY, 1, 0));
        events.propose(id, head, staff);
        events.admit(id);
        As.employee(staff.get(2)).login();
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        assertThat(menu()).contains("Acara pelatihan");
        assertThat(paragraphs()).contains("Cadangan 2");
        assertThat(text()).doesNotContain("Pegawai 1", "Pegawai 2");
        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Batalkan acara", "Usulkan");
    }

    @Test
    void a_confirmed_seat_is_given_back_by_participant_agency_and_officer() {
        EventId id = events.open(events.draft(TestClock.TODAY, 3, 0));
        List<ParticipantId> all = events.propose(id, head, staff);
        events.admit(id);
        As.employee(staff.getFirst()).login();
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        assertThat(find(Button.class).withText("Batalkan keikutsertaan").all())
                .as("not confirmed yet")
                .isEmpty();
        jdbc.sql("update training.event_participant set state = 'CONFIRMED' where event_id = :id")
                .param("id", id.value())
                .update();
        UI.getCurrent().navigate("berkas/" + events.caseOf(all.get(0)));
        assertThat(find(Button.class).withText("Batalkan keikutsertaan").all()).hasSize(1);
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        click("Batalkan keikutsertaan");
        click("Batalkan keikutsertaan ini");
        assertThat(find(TextArea.class).single().isInvalid())
                .as("without a reason")
                .isTrue();
        giveBack();
        assertThat(paragraphs()).contains("Batal ikut");
        As.employee(head).login();
        UI.getCurrent().navigate("pelatihan/acara");
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        sign("Batalkan keikutsertaan Pegawai 2");
        giveBack();
        events.officer().login();
        UI.getCurrent().navigate("pelatihan/acara");
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        sign("Batalkan keikutsertaan Pegawai 3");
        giveBack();
        assertThat(events.states(id)).containsOnly("DROPPED_OUT");
    }

    private void giveBack() {
        test(find(TextArea.class).single()).setValue("Dirawat di rumah sakit.");
        click("Batalkan keikutsertaan ini");
    }

    @Test
    void an_officer_records_who_came() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> both = events.propose(id, head, staff.subList(0, 2));
        events.admit(id);
        jdbc.sql("update training.event_participant set state = 'CONFIRMED' where event_id = :id")
                .param("id", id.value())
                .update();
        events.officer().login();
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        assertThat(find(Checkbox.class).all()).as("too early").isEmpty();
        clock.set(TestClock.TODAY
                .plusDays(Events.DAYS_TO_START + 1)
                .atTime(LocalTime.of(16, 0))
                .atZone(TestClock.ZONE)
                .toInstant());
        UI.getCurrent().navigate("pelatihan/acara");
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        BigDecimalField score = find(BigDecimalField.class).all().get(1);
        assertThat(score.isEnabled()).as("who did not come was not tested").isFalse();
        find(Checkbox.class).all().getFirst().setValue(true);
        score.setValue(new BigDecimal("101"));
        click("Catat kehadiran");
        assertThat(find(ConfirmDialog.class).all()).as("an impossible result").isEmpty();
        score.setValue(new BigDecimal("82.5"));
        click("Catat kehadiran");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(events.state(both.get(0))).isEqualTo("ATTENDED");
        assertThat(events.state(both.get(1))).isEqualTo("ABSENT");
        assertThat(text()).contains("Selesai");
        assertThat(jdbc.sql("select post_test from training.test_score where case_id = :id")
                        .param("id", events.caseOf(both.get(0)).value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("82.5");
    }

    @Test
    void an_officer_calls_an_event_off_and_everybody_reads_why() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        events.propose(id, head, staff.subList(0, 1));
        events.officer().login();
        UI.getCurrent().navigate("pelatihan/acara/" + id);
        click("Batalkan acara");
        test(find(TextArea.class).single()).setValue("Penyelenggara tidak dapat hadir.");
        click("Batalkan acara ini");
        assertThat(paragraphs()).contains("Dibatalkan: Penyelenggara tidak dapat hadir.");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> combo(String label) {
        return (ComboBox<Object>) find(ComboBox.class).withLabel(label).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** A button that shows a sign alone. */
    private void sign(String words) {
        Button button = find(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(words::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private String title() {
        return find(H1.class).single().getText();
    }

    private String text() {
        return find(EventView.class).single().getElement().getTextRecursively();
    }

    private String tables() {
        StringBuilder text = new StringBuilder();
        find(DataTable.class)
                .all()
                .forEach(table -> text.append(table.getElement().getTextRecursively()));
        return text.toString();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}

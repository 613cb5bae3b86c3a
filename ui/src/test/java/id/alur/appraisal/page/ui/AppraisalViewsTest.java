package id.alur.appraisal.page.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import id.alur.appraisal.AppraisalRoles;
import id.alur.appraisal.Appraisals;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.Discussions;
import id.alur.appraisal.plan.PlanChange;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingDesk;
import id.alur.appraisal.rating.RatingDraft;
import id.alur.appraisal.rating.Ratings;
import id.alur.appraisal.rating.ReportDesk;
import id.alur.appraisal.rating.YearFlow;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.process.AppraisalEmployeeProcess.Forms;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import id.alur.shell.ui.UiTest;
import id.alur.task.TaskService;
import id.alur.task.ui.TaskPage;
import id.alur.testing.As;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-130: the year of an appraisal on the page, for each part in it. */
@UiTest
class AppraisalViewsTest extends SpringBrowserlessTest {

    @Autowired
    AppraisalStart starts;

    @Autowired
    Plans plans;

    @Autowired
    PlanDesk desk;

    @Autowired
    PlanChange changes;

    @Autowired
    Discussions discussions;

    @Autowired
    YearFlow flow;

    @Autowired
    Ratings ratings;

    @Autowired
    ReportDesk reports;

    @Autowired
    RatingDesk rating;

    @Autowired
    TaskService service;

    @Autowired
    id.alur.testing.Tasks tasks;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Appraisals appraisals;
    private UnitId agency = new UnitId(new UUID(0, 0));
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId boss = new EmployeeId(new UUID(0, 0));
    private EmployeeId me = new EmployeeId(new UUID(0, 0));

    @BeforeEach
    void somebody_with_a_superior_and_their_superior() {
        appraisals = new Appraisals(starts, desk, service, tasks, jdbc);
        agency = people.opd("skp-" + UUID.randomUUID());
        head = people.head("Kepala", agency, null);
        boss = people.employee("Atasan", agency, head);
        me = people.employee("Pegawai", agency, boss);
    }

    @Test
    void a_year_begins_with_who_will_rate_it_and_begins_once() {
        As.employee(me).login();
        UI.getCurrent().navigate("skp");
        assertThat(text()).contains("Belum ada SKP", "Susun SKP tahun ini");
        assertThat(find(SideNavItem.class).all().stream().map(SideNavItem::getLabel))
                .contains("SKP saya")
                .doesNotContain("SKP tim", "SKP pegawai");
        UI.getCurrent().navigate("skp/mulai");
        assertThat(text()).contains("Yang membahas dan menilai: Atasan.");
        click("Mulai SKP 2026");
        assertThat(title()).isEqualTo("SKP 2026");
        assertThat(text()).contains("Menyusun rencana", "Pejabat penilai: Atasan", "Belum ada RHK");
        UI.getCurrent().navigate("skp/mulai");
        assertThat(text()).contains("SKP 2026 sudah ada.");
        UI.getCurrent().navigate("skp");
        click("Batalkan SKP ini");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("SKP ini dibatalkan");
    }

    @Test
    void who_has_no_superior_reads_who_mends_that() {
        people.grant(people.employee("Petugas register", agency, boss), Role.BKPSDM_REGISTER, null);
        people.changeSuperior(me, null);
        As.employee(me).login();
        UI.getCurrent().navigate("skp/mulai");
        assertThat(text()).contains("belum menyebut atasan", "Petugas register");
        assertThat(find(Button.class).withText("Mulai SKP 2026").all()).isEmpty();
    }

    @Test
    void a_plan_saves_itself_and_all_that_is_missing_is_said_in_one_round() {
        CaseFileId year = appraisals.open(me);
        TaskKey task = task(year, me, Tasks.DRAFT_PLAN, Forms.DRAFT_PLAN);
        As.employee(me).login();
        UI.getCurrent().navigate("tugas/" + task);
        click("Tambah RHK utama");
        click("Tambah RHK utama");
        click("Tambah indikator");
        click("Kirim");
        assertThat(text())
                .contains(
                        "RHK 1: Rencana hasil kerja belum ditulis",
                        "RHK 1: Indikator belum ditulis",
                        "RHK 1: Target belum ditulis",
                        "RHK 2: Rencana hasil kerja belum ditulis",
                        "RHK 2: Rencana hasil kerja belum punya indikator");
        assertThat(find(TextArea.class).withLabel("Rencana hasil kerja").all()).allMatch(TextArea::isInvalid);
        test(find(TextArea.class).withLabel("Rencana hasil kerja").all().getFirst())
                .setValue("Laporan bulanan tersaji");
        test(find(TextField.class).withLabel("Indikator").single()).setValue("Jumlah laporan");
        test(find(TextField.class).withLabel("Target").single()).setValue("12");
        assertThat(plans.current(year).results().getFirst().title()).isEqualTo("Laporan bulanan tersaji");
        sign("Turunkan RHK 1");
        assertThat(plans.current(year).results().getLast().title()).isEqualTo("Laporan bulanan tersaji");
        sign("Hapus RHK 1");
        assertThat(text()).contains("Rencana lengkap dan siap dikirim.");
        click("Kirim");
        assertThat(text()).contains("Tugas selesai");
        UI.getCurrent().navigate("skp/" + year);
        assertThat(text()).contains("Rencana dibahas atasan", "Laporan bulanan tersaji");
    }

    @Test
    void what_another_window_changed_is_not_overwritten_and_what_was_typed_stays() {
        CaseFileId year = appraisals.open(me);
        PlannedResult line = appraisals.add(me, year, "Laporan tersusun");
        TaskKey task = task(year, me, Tasks.DRAFT_PLAN, Forms.DRAFT_PLAN);
        As.employee(me).login();
        UI.getCurrent().navigate("tugas/" + task);
        desk.save(
                year, line.line(), new ResultDraft(line.kind(), "Dari jendela lain", null, List.of()), line.version());
        TextArea title = find(TextArea.class).withLabel("Rencana hasil kerja").single();
        test(title).setValue("Tulisan saya");
        assertThat(text()).contains("sudah diubah di jendela lain");
        assertThat(title.getValue()).isEqualTo("Tulisan saya");
        assertThat(plans.current(year).results().getFirst().title()).isEqualTo("Dari jendela lain");
        click("Kirim");
        assertThat(text()).contains("RHK 1: Isian terakhir belum tersimpan");
    }

    @Test
    void the_superior_discusses_a_line_in_its_thread_and_both_read_it() {
        CaseFileId year = appraisals.open(me);
        appraisals.add(me, year, "Laporan tersusun");
        appraisals.submit(me, year);
        TaskKey task = task(year, null, Tasks.DISCUSS_PLAN, Forms.DISCUSS_PLAN, "supervisor-of:" + me);
        As.employee(boss).login();
        UI.getCurrent().navigate("tugas/" + task);
        assertThat(text()).contains("Laporan tersusun", "12 laporan", "Diskusi RHK 1");
        Details thread = details("Diskusi RHK 1");
        thread.setOpened(true);
        TextArea words = (TextArea) within(thread, "Tulis tanggapan");
        words.setValue("Mengapa dua belas?");
        click("Kirim tanggapan");
        test(find(TextArea.class)
                        .withLabel("Ekspektasi khusus pimpinan atas perilaku")
                        .single())
                .setValue("Ramah kepada warga");
        As.employee(me).login();
        UI.getCurrent().navigate("skp/" + year);
        details("Diskusi RHK 1 (1)").setOpened(true);
        assertThat(text()).contains("Mengapa dua belas?", "Ramah kepada warga");
    }

    @Test
    void evidence_and_feedback_of_the_year_stand_at_their_line_for_both() {
        CaseFileId year = appraisals.agreed(me, boss);
        As.employee(me).login();
        UI.getCurrent().navigate("skp");
        click("Tambah bukti");
        click("Simpan bukti");
        assertThat(find(TextField.class).withLabel("Nama bukti").single().isInvalid())
                .isTrue();
        test(find(TextField.class).withLabel("Nama bukti").single()).setValue("Notulen");
        click("Simpan bukti");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Pilih berkas atau isi tautan.");
        test(find(TextField.class).withLabel("Atau tautan").single()).setValue("https://arsip.example/notulen");
        click("Simpan bukti");
        assertThat(text()).contains("Bukti (1)", "Notulen (tautan luar)");
        As.employee(boss).login();
        UI.getCurrent().navigate("skp/" + year);
        assertThat(text()).contains("Notulen (tautan luar)").doesNotContain("Tambah bukti");
        click("Beri umpan balik");
        test(find(TextArea.class).withLabel("Umpan balik").single()).setValue("Rapi, teruskan.");
        click("Kirim umpan balik");
        As.employee(me).login();
        UI.getCurrent().navigate("skp");
        assertThat(text()).contains("Umpan balik (1)", "Rapi, teruskan.").doesNotContain("Beri umpan balik");
    }

    @Test
    void a_changed_plan_shows_what_differs_and_the_plan_that_holds_until_then() {
        CaseFileId year = appraisals.agreed(me, boss);
        As.employee(me).login();
        UI.getCurrent().navigate("skp");
        click("Ubah rencana");
        test(find(TextArea.class).withLabel("Alasan perubahan").single()).setValue("Tugas bertambah sejak Maret.");
        click("Mulai versi baru");
        assertThat(text()).contains("Perubahan rencana (versi 2): Disusun");
        desk.add(year, Appraisals.result("Arsip tertata"));
        UI.getCurrent().navigate("skp/" + year + "/versi/2");
        assertThat(title()).isEqualTo("Rencana versi 2, SKP 2026");
        assertThat(text())
                .contains("Perbedaan versi 1 dan versi 2", "Ditambah", "Arsip tertata", "Tugas bertambah sejak Maret.");
        UI.getCurrent().navigate("skp/" + year + "/versi/1");
        assertThat(text()).contains("Disepakati").doesNotContain("Arsip tertata");
    }

    @Test
    void a_report_asks_for_each_indicator_and_is_read_beside_the_rating_whose_cell_is_marked() {
        CaseFileId year = appraisals.agreed(me, boss);
        openReport(year, LocalDate.of(2026, 4, 7));
        TaskKey report = task(year, me, Tasks.REPORT_PERIOD, Forms.REPORT);
        As.employee(me).login();
        UI.getCurrent().navigate("tugas/" + report);
        assertThat(text()).contains("Triwulan I 2026", "Kuantitas: Jumlah laporan. Target: 12 laporan");
        click("Kirim");
        assertThat(find(TextField.class).withLabel("Realisasi").single().isInvalid())
                .isTrue();
        test(find(TextField.class).withLabel("Realisasi").single()).setValue("3 laporan");
        click("Kirim");
        SystemUser.run("test", () -> flow.openRating(year));
        TaskKey rate = task(year, null, Tasks.RATE_PERIOD, Forms.RATE, "supervisor-of:" + me);
        As.employee(boss).login();
        UI.getCurrent().navigate("tugas/" + rate);
        assertThat(text()).contains("3 laporan", "Predikat terlihat setelah");
        click("Kirim");
        assertThat(text()).contains("Hasil kerja belum dinilai", "Perilaku kerja belum dinilai");
        radio("Nilai hasil kerja", Expectation.DI_ATAS);
        radio("Nilai perilaku kerja", Expectation.DI_BAWAH);
        assertThat(text()).contains("bertemu pada predikat “Kurang”");
        assertThat(chosen()).containsExactly("KurangTerpilih");
        selects().getFirst().setValue(Expectation.DI_ATAS);
        click("Kirim");
        assertThat(text())
                .contains("perlu alasan: paling sedikit 10 huruf", "Berorientasi pelayanan: Nilai yang tidak sesuai");
        radio("Nilai hasil kerja", Expectation.SESUAI);
        radio("Nilai perilaku kerja", Expectation.SESUAI);
        selects().getFirst().setValue(Expectation.SESUAI);
        click("Kirim");
        assertThat(text()).contains("Tugas selesai");
        As.employee(me).login();
        UI.getCurrent().navigate("skp");
        details("Triwulan I 2026: Baik").setOpened(true);
        assertThat(text()).contains("bertemu pada predikat “Baik”", "3 laporan");
    }

    @Test
    void the_result_of_the_year_is_read_with_its_reasons_and_how_to_object() {
        CaseFileId year = published();
        TaskKey read = task(year, me, Tasks.READ_RESULT, Forms.READ_RESULT);
        As.employee(me).login();
        UI.getCurrent().navigate("tugas/" + read);
        assertThat(text()).contains("Sangat baik", "Melampaui semua target", "PP 30/2019 Pasal 59");
        UI.getCurrent().navigate("skp");
        assertThat(text()).contains("Hasil penilaian tahun", "Melampaui semua target", "Hasil disampaikan");
        appraisals.accept(me, year, "Terima kasih");
        UI.getCurrent().navigate("skp");
        assertThat(text()).contains("Diterima pegawai", "Catatan pegawai: Terima kasih");
    }

    @Test
    void a_superior_sees_a_row_a_person_who_waits_first_and_the_people_below_only_to_read() {
        EmployeeId other = people.employee("Aminah", agency, boss);
        CaseFileId year = appraisals.open(me);
        appraisals.add(me, year, "Laporan tersusun");
        appraisals.submit(me, year);
        As.employee(boss).login();
        UI.getCurrent().navigate("skp-tim");
        assertThat(text()).contains("2 orang: 1 menunggu Anda, 1 belum menyusun SKP.");
        assertThat(text().indexOf("Pegawai")).isLessThan(text().indexOf("Aminah"));
        As.employee(head).login();
        UI.getCurrent().navigate("skp-tim", QueryParameters.of("atasan", boss.toString()));
        assertThat(text()).contains("Orang yang dipimpin Atasan. Anda membaca saja.", "Pegawai");
        As.employee(other).login();
        UI.getCurrent().navigate("skp-tim");
        assertThat(text()).contains("Belum ada yang Anda pimpin");
        UI.getCurrent().navigate("skp/" + year);
        assertThat(title()).isNotEqualTo("SKP 2026");
        assertThat(text()).doesNotContain("Laporan tersusun");
    }

    @Test
    void an_officer_of_performance_finds_everybody_and_calls_off_what_was_a_mistake() {
        CaseFileId year = appraisals.agreed(me, boss);
        As.employee(people.employee("Fajar", agency, head), AppraisalRoles.BKPSDM_PERFORMANCE)
                .login();
        UI.getCurrent().navigate("skp-kota");
        test(find(TextField.class).withLabel("Cari nama atau unit").single()).setValue("Pegawai");
        assertThat(text()).contains("Pegawai", "Berjalan");
        UI.getCurrent().navigate("skp/" + year);
        assertThat(text()).contains("Laporan kinerja bulanan tersusun").doesNotContain("Tambah bukti", "Beri umpan");
        click("Batalkan SKP pegawai ini");
        test(find(TextArea.class).withLabel("Alasan pembatalan").single()).setValue("Dibuka dua kali.");
        click("Batalkan SKP");
        assertThat(text()).contains("SKP ini dibatalkan.");
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_PERFORMANCE")
    void nobody_else_opens_the_list_of_the_city(Role role) {
        As.employee(head, role).login();
        UI.getCurrent().navigate("skp-kota");
        assertThat(title()).isEqualTo("Tidak berwenang");
    }

    /** A year whose rating was published: above what was expected in both. */
    private CaseFileId published() {
        CaseFileId year = appraisals.agreed(me, boss);
        for (LocalDate day : List.of(
                LocalDate.of(2026, 4, 7),
                LocalDate.of(2026, 7, 7),
                LocalDate.of(2026, 10, 7),
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 1, 12))) {
            openReport(year, day);
            PeriodView period = As.employee(me).call(() -> ratings.periods(year)).stream()
                    .filter(PeriodView::mayReport)
                    .findFirst()
                    .orElseThrow();
            As.employee(me).run(() -> plans.current(year).results().forEach(line -> line.indicators()
                    .forEach(indicator -> reports.save(year, period.number(), indicator.id(), "12", "", 0))));
            appraisals.report(me, year, period.isYear());
            SystemUser.run("test", () -> flow.openRating(year));
            As.employee(boss)
                    .run(() -> rating.save(
                            year,
                            period.number(),
                            new RatingDraft(
                                    Expectation.DI_ATAS,
                                    "Melampaui semua target",
                                    Expectation.DI_ATAS,
                                    "Menolong semua orang",
                                    List.of()),
                            0));
            appraisals.rate(boss, me, year, period.isYear());
        }
        SystemUser.run("test", () -> flow.publish(year));
        return year;
    }

    private void openReport(CaseFileId year, LocalDate day) {
        clock.set(day);
        SystemUser.run("test", () -> {
            flow.nextPeriod(year);
            flow.openReport(year);
        });
    }

    private TaskKey task(
            CaseFileId year, @Nullable EmployeeId assignee, String element, String form, String... groups) {
        TaskKey key = tasks.insert(year, assignee, null, form, groups);
        jdbc.sql("update task.task set element_id = :element where user_task_key = :key")
                .param("element", element)
                .param("key", key.value())
                .update();
        return key;
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private void sign(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private void radio(String label, Expectation value) {
        find(RadioButtonGroup.class).withLabel(label).single().setValue(value);
    }

    @SuppressWarnings("unchecked")
    private List<Select<Expectation>> selects() {
        return find(Select.class).withLabel("Penilaian").all().stream()
                .map(select -> (Select<Expectation>) select)
                .toList();
    }

    private List<String> chosen() {
        return find(NativeTableCell.class).all().stream()
                .filter(cell -> "true".equals(cell.getElement().getAttribute("aria-current")))
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    private Details details(String summary) {
        return find(Details.class).all().stream()
                .filter(one -> summary.equals(one.getSummaryText()))
                .findFirst()
                .orElseThrow();
    }

    private static Component within(Component root, String label) {
        return root.getChildren()
                .flatMap(child -> child instanceof HasLabel labelled && label.equals(labelled.getLabel())
                        ? java.util.stream.Stream.of(child)
                        : child.getChildren())
                .filter(child -> child instanceof HasLabel labelled && label.equals(labelled.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String title() {
        return find(H1.class).single().getText();
    }

    /** Of the page; of the task alone where one is open beside the list. */
    private String text() {
        List<TaskPage> task = find(TaskPage.class).all();
        return (task.isEmpty() ? find(Main.class).single() : task.getFirst())
                .getElement()
                .getTextRecursively();
    }
}

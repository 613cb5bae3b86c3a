package id.alur.budget.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetPages;
import id.alur.budget.BudgetRoles;
import id.alur.budget.BudgetService;
import id.alur.budget.BudgetStatus;
import id.alur.funding.BudgetLineId;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.RowReportTable;
import id.alur.shell.ui.RowUpload;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.training.TrainingRoles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-112 on the page. */
@UiTest
class BudgetViewsTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    BudgetDesk desk;

    @Autowired
    BudgetPages pages;

    @Autowired
    BudgetService service;

    private String code = "";
    private UnitId unit = new UnitId(new UUID(0, 0));
    private EmployeeId clerk = new EmployeeId(new UUID(0, 0));
    private BudgetLineId line = new BudgetLineId(new UUID(0, 0));

    @BeforeEach
    void an_agency_with_a_budget() {
        code = "opd-" + UUID.randomUUID();
        unit = people.opd(code);
        clerk = people.employee("Sari", unit, null);
        line = SystemUser.call(
                "test",
                () -> desk.create(new BudgetLineDraft(
                        unit, 2026, "5.1.02.02.12", "Belanja kursus", rupiah(100_000_000), BudgetStatus.SET)));
    }

    @Test
    void who_has_no_business_with_budgets_finds_no_way_to_them() {
        As.employee(clerk).login();
        UI.getCurrent().navigate("anggaran");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
        assertThat(menu()).doesNotContain("Anggaran");
        UI.getCurrent().navigate("anggaran/baris/" + line);
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
    }

    @Test
    void the_head_of_the_agency_reads_sums_and_finds_no_button_to_change_them() {
        reserve(40_000_000);
        As.employee(people.head("Kepala", unit, null)).login();
        UI.getCurrent().navigate("anggaran");
        assertThat(menu()).contains("Anggaran");
        assertThat(tableText()).contains("Rp100.000.000", "Rp40.000.000", "Rp60.000.000");
        assertThat(buttons()).doesNotContain("Buat baris", "Pilih berkas");
        UI.getCurrent().navigate("anggaran/baris/" + line);
        assertThat(find(H1.class).single().getText()).isEqualTo("Belanja kursus");
        assertThat(buttons()).doesNotContain("Ubah pagu");
    }

    @Test
    void the_journal_names_cases_and_the_waiting_list_says_why() {
        CaseFileId one = reserve(95_000_000);
        CaseFileId waiting = tasks.openCase(clerk, "training-request");
        SystemUser.run(
                "test",
                () -> service.joinWaitingList(
                        waiting,
                        unit,
                        2026,
                        rupiah(8_000_000),
                        FundingPriority.HIGH,
                        Instant.parse("2026-02-01T02:00:00Z")));
        As.employee(clerk, TrainingRoles.BKPSDM_TRAINING).login();
        UI.getCurrent().navigate("anggaran/baris/" + line);
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .contains("berkas/" + one, "berkas/" + waiting);
        assertThat(tableText()).contains("Giliran pertama; kurang Rp3.000.000", "Pagu awal", "Tinggi");
    }

    @Test
    void a_ceiling_below_what_is_committed_is_refused_in_the_dialog_with_the_amount() {
        reserve(40_000_000);
        As.employee(clerk, BudgetRoles.BUDGET_OFFICER).login();
        UI.getCurrent().navigate("anggaran/baris/" + line);
        click("Ubah pagu");
        enter("Pagu baru", "39.999.999");
        test(find(TextArea.class).withLabel("Alasan").single()).setValue("DPA perubahan nomor 1");
        click("Simpan pagu");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Pagu tidak boleh di bawah Rp40.000.000, yaitu jumlah yang sudah dicadangkan dan terpakai.");
        enter("Pagu baru", "Rp50.000.000");
        click("Simpan pagu");
        assertThat(pages.line(line).ceiling()).isEqualByComparingTo("50000000");
        assertThat(tableText()).contains("DPA perubahan nomor 1", "-Rp50.000.000");
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_officer_makes_a_draft_and_sets_it() {
        As.employee(clerk, BudgetRoles.BUDGET_OFFICER).login();
        UI.getCurrent().navigate("anggaran");
        click("Buat baris");
        ComboBox<Unit> agency = (ComboBox<Unit>) find(ComboBox.class).all().stream()
                .filter(box -> box.isRequiredIndicatorVisible())
                .findFirst()
                .orElseThrow();
        agency.setValue(pages.changeableAgencies().stream()
                .filter(candidate -> candidate.id().equals(unit))
                .findFirst()
                .orElseThrow());
        enter("Kode rekening", "5.1.02.02.13");
        enter("Nama", "Belanja bimtek");
        enter("Pagu", "delapan");
        click("Simpan baris");
        assertThat(field("Pagu").isInvalid()).isTrue();
        enter("Pagu", "8.000.000");
        click("Simpan baris");
        var made = pages.lines(2026).stream()
                .filter(candidate ->
                        candidate.unitId().equals(unit) && candidate.name().equals("Belanja bimtek"))
                .findFirst()
                .orElseThrow();
        assertThat(made.status()).isEqualTo(BudgetStatus.DRAFT);
        UI.getCurrent().navigate("anggaran/baris/" + made.id());
        click("Tetapkan");
        assertThat(pages.line(made.id()).status()).isEqualTo(BudgetStatus.SET);
    }

    @Test
    void a_file_is_taken_and_its_wrong_rows_are_named() {
        As.employee(clerk, BudgetRoles.BUDGET_OFFICER).login();
        UI.getCurrent().navigate("anggaran");
        find(RowUpload.class)
                .single()
                .load(("kode_unit,tahun,kode_rekening,nama,pagu,status,realisasi_di_luar_alur\n" + code
                                + ",2026,5.1.02.02.13,Belanja bimtek,70000000,ditetapkan,0\n" + code
                                + ",2026,5.1.02.02.14,Belanja diklat,banyak,ditetapkan,0\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Uji coba, belum ada yang diubah. Akan dibuat: 1. Akan diubah: 0. Tetap: 0. Ditolak: 1. "
                        + "Periksa lalu terapkan.");
        assertThat(tableText()).doesNotContain("Rp70.000.000");
        assertThat(test(find(RowReportTable.class).single()).getCellText(1, 2))
                .startsWith("Ditolak: Tulis jumlah dalam rupiah penuh");
        test(find(Button.class).withText("Terapkan").single()).click();
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Baris baru: 1. Berubah: 0. Tetap: 0. Ditolak: 1.");
        assertThat(tableText()).contains("Rp70.000.000");
        assertThat(find(RowReportTable.class).single()).isNotNull();
    }

    private CaseFileId reserve(long amount) {
        CaseFileId id = tasks.openCase(clerk, "training-request");
        SystemUser.<Object>call("test", () -> service.reserve(id, unit, 2026, rupiah(amount), FundingPriority.MEDIUM));
        return id;
    }

    private String tableText() {
        StringBuilder text = new StringBuilder();
        find(DataTable.class)
                .all()
                .forEach(table -> text.append(table.getElement().getTextRecursively()));
        return text.toString();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void enter(String label, String value) {
        test(field(label)).setValue(value);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static BigDecimal rupiah(long amount) {
        return BigDecimal.valueOf(amount);
    }
}

package id.alur.training.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import id.alur.budget.BudgetRoles;
import id.alur.funding.FundingPriority;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.RowReportTable;
import id.alur.shell.ui.RowUpload;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.NeedDraft;
import id.alur.training.plan.PlanDesk;
import id.alur.training.plan.PlanPages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-113, the needs of an agency, on the page. */
@UiTest
class PlanViewsTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    PlanPages pages;

    @Autowired
    PlanDesk desk;

    private String code = "";
    private UnitId agency = new UnitId(new UUID(0, 0));
    private EmployeeId head = new EmployeeId(new UUID(0, 0));

    @BeforeEach
    void an_agency() {
        code = "rencana-" + UUID.randomUUID();
        agency = people.opd(code);
        head = people.head("Kepala", agency, null);
    }

    @Test
    void who_has_no_business_with_plans_finds_no_way_to_them() {
        As.employee(people.employee("Siapa", agency, head), BudgetRoles.BUDGET_OFFICER)
                .login();
        UI.getCurrent().navigate("pelatihan/rencana");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
        assertThat(menu()).doesNotContain("Rencana pelatihan");
        UI.getCurrent().navigate("pelatihan/rencana/" + code + "/2027");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
    }

    @Test
    void a_head_enters_a_need_that_saves_itself_and_says_what_is_missing() {
        As.employee(head).login();
        UI.getCurrent().navigate("pelatihan/rencana");
        assertThat(menu()).contains("Rencana pelatihan");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .contains("pelatihan/rencana/" + code + "/2027");
        UI.getCurrent().navigate("pelatihan/rencana/" + code + "/2027");
        click("Tambah kebutuhan");
        test(find(TextField.class).withLabel("Kompetensi").single()).setValue("Pengadaan");
        priority().setValue(FundingPriority.HIGH);
        test(find(TextField.class)
                        .withLabel("Perkiraan biaya seluruhnya (rupiah)")
                        .single())
                .setValue("6.000.000");
        NeedDraft saved = pages.needs(agency, 2027).getFirst().data();
        assertThat(saved.competence()).isEqualTo("Pengadaan");
        assertThat(saved.priority()).isEqualTo(FundingPriority.HIGH);
        assertThat(saved.cost()).isEqualByComparingTo("6000000");
        assertThat(paragraphs()).contains("Belum diisi: Kesenjangan, Bentuk, Peserta, Alasan, Penyelenggara, Triwulan");
        click("Selesai");
        assertThat(tables()).contains("Pengadaan", "Rp6.000.000", "Tinggi");
        assertThat(paragraphs())
                .contains(
                        "1 kebutuhan untuk 0 orang, perkiraan biaya Rp6.000.000. Belum ada baris anggaran untuk tahun ini.");
    }

    @Test
    void a_need_that_says_nothing_does_not_stay() {
        As.employee(head).login();
        UI.getCurrent().navigate("pelatihan/rencana/" + code + "/2027");
        click("Tambah kebutuhan");
        click("Selesai");
        assertThat(pages.needs(agency, 2027)).isEmpty();
    }

    @Test
    void a_file_is_taken_and_its_wrong_rows_are_named() {
        As.employee(head).login();
        UI.getCurrent().navigate("pelatihan/rencana/" + code + "/2027");
        find(RowUpload.class).single().load("""
                        nomor,kompetensi,kesenjangan,kode_bentuk,kode_kursus,jumlah_orang,nip_peserta,prioritas,alasan,penyelenggara,kurikulum,triwulan,biaya
                        ,Pengadaan,kompetensi,KLS-TEK,,3,,tinggi,Baru,LKPP,SKKNI,2,6000000
                        ,Salah,,,,,,,,,,9,
                        """.getBytes(StandardCharsets.UTF_8));
        assertThat(tables()).doesNotContain("Pengadaan");
        assertThat(test(find(RowReportTable.class).single()).getCellText(0, 2)).startsWith("Baru: ");
        test(find(Button.class).withText("Terapkan").single()).click();
        assertThat(paragraphs()).contains("Baris baru: 1. Berubah: 0. Tetap: 0. Ditolak: 1.");
        assertThat(tables()).contains("Pengadaan", "Lengkap");
        assertThat(test(find(RowReportTable.class).single()).getCellText(0, 2))
                .isEqualTo("Ditolak: Tulis triwulan, 1 sampai 4.");
    }

    @Test
    void an_officer_of_bkpsdm_reads_and_finds_nothing_to_change() {
        As.employee(head).run(() -> desk.add(agency, 2027));
        As.employee(people.employee("Petugas", people.opd(code + "-b"), null), TrainingRoles.BKPSDM_TRAINING)
                .login();
        UI.getCurrent().navigate("pelatihan/rencana/" + code + "/2027");
        assertThat(tables()).contains("(belum bernama)");
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .doesNotContain("Tambah kebutuhan", "(belum bernama)", "Pilih berkas");
    }

    @SuppressWarnings("unchecked")
    private Select<FundingPriority> priority() {
        return (Select<FundingPriority>) find(Select.class).all().stream()
                .filter(select -> "Prioritas".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
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

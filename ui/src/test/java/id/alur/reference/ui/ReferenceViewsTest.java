package id.alur.reference.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-122, UC-123: pages of reference data and of setting an agency up. */
@UiTest
class ReferenceViewsTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private EmployeeId owner = new EmployeeId(new UUID(0, 0));
    private EmployeeId second = owner;

    @BeforeEach
    void two_keepers() {
        UnitId unit = people.opd("rujukan-" + UUID.randomUUID());
        owner = people.employee("Pemilik Proses", unit, null);
        second = people.employee("Pemilik Kedua", unit, null);
        jdbc.sql("update reference.change set state = 'WITHDRAWN' where state = 'PROPOSED'")
                .update();
        jdbc.sql("delete from training.course where code like 'HAL-%'").update();
    }

    @Test
    void a_row_is_refused_at_its_field_and_what_was_entered_stays() {
        open("rujukan/pelatihan", owner, TrainingRoles.BKPSDM_TRAINING);
        click("Tambah baris");
        field("Kode").setValue("HAL-01");
        field("JP").setValue("nol");
        click("Simpan");
        assertThat(field("JP").isInvalid()).isTrue();
        assertThat(field("JP").getErrorMessage()).startsWith("Harus angka");
        assertThat(field("Judul").isInvalid()).isTrue();
        assertThat(field("Kode").getValue()).isEqualTo("HAL-01");
    }

    @Test
    void a_proposed_number_is_shown_to_the_second_keeper_with_what_it_means_and_holds_when_agreed() {
        open("rujukan/parameter", owner, Role.PROCESS_OWNER);
        click("Tambah baris");
        field("Kode").setValue("route.cost-limit");
        test(find(DatePicker.class).withLabel("Berlaku sejak").single()).setValue(LocalDate.of(2035, 1, 1));
        field("Nilai").setValue("15000000");
        field("Sumber (dasar hukum)").setValue("Perwal 5/2034");
        find(TextArea.class)
                .withLabel("Dasar perubahan (keputusan atau alasan)")
                .single()
                .setValue("Perwal 5/2034");
        click("Usulkan");
        assertThat(paragraphs()).contains("Baca akibatnya di atas, lalu tekan sekali lagi untuk melanjutkan.");
        click("Usulkan");
        assertThat(find(Button.class).withText("Setujui").all()).isEmpty();
        open("rujukan/parameter", second, Role.PROCESS_OWNER);
        assertThat(find(Span.class).all()).anyMatch(item -> item.getText()
                .startsWith("route.cost-limit: nilai baru dipakai untuk peristiwa sejak 1 Januari 2035"));
        click("Setujui");
        assertThat(jdbc.sql("select count(*) from decision.parameter where valid_from = '2035-01-01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_file_is_tried_before_it_is_saved() {
        open("rujukan/pelatihan", owner, TrainingRoles.BKPSDM_TRAINING);
        String header =
                "kode;judul;penyelenggara;bentuk;jenis;jp;hari;biaya;tempat;mulai;jenjang;program_studi;akreditasi;bulan;aktif\n";
        upload(header + "HAL-11;Satu;BKPSDM;KLS-TEK;KLASIKAL;24;3;1000000;IN_CITY;;;;;;\n"
                + "HAL-12;Dua;BKPSDM;KLS-TEK;KLASIKAL;x;3;1000000;IN_CITY;;;;;;\n");
        assertThat(paragraphs()).contains("Baru: 1. Berubah: 0. Sama: 0. Ditolak: 1.");
        assertThat(courses()).isZero();
        upload(header + "HAL-11;Satu;BKPSDM;KLS-TEK;KLASIKAL;24;3;1000000;IN_CITY;;;;;;\n");
        assertThat(courses()).isZero();
        find(TextArea.class)
                .withLabel("Dasar perubahan (keputusan atau alasan)")
                .single()
                .setValue("Katalog 2027");
        click("Simpan");
        assertThat(courses()).isEqualTo(1);
    }

    @Test
    void who_keeps_nothing_gets_no_page() {
        open("rujukan", owner);
        assertThat(find(H1.class).single().getText()).isNotEqualTo("Data rujukan");
        open("rujukan/parameter", owner, TrainingRoles.BKPSDM_TRAINING);
        assertThat(find(H1.class).single().getText()).isNotEqualTo("Parameter bertanggal");
        open("siapkan", owner, TrainingRoles.BKPSDM_TRAINING);
        assertThat(find(H1.class).single().getText()).isNotEqualTo("Siapkan Alur");
    }

    @Test
    void the_checklist_leads_to_where_each_step_is_entered_or_says_who_does_it() {
        open("siapkan", owner, Role.OPERATOR);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("akun", "kalender", "rujukan/pejabat", "rujukan/parameter")
                .doesNotContain("rujukan/pelatihan", "anggaran");
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("Diisi oleh: petugas pengembangan kompetensi BKPSDM.");
        assertThat(find(Span.class).all().stream().map(Span::getText)).anyMatch(text -> text.startsWith("Tahun 20"));
    }

    private void open(String path, EmployeeId person, Role... roles) {
        As.employee(person, roles).login();
        UI.getCurrent().navigate(path);
    }

    private void upload(String csv) {
        find(ReferenceUpload.class).single().tryOut(csv.getBytes(StandardCharsets.UTF_8));
    }

    private int courses() {
        return jdbc.sql("select count(*)::int from training.course where code like 'HAL-%'")
                .query(Integer.class)
                .single();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}

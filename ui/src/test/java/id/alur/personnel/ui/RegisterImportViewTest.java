package id.alur.personnel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.personnel.RegisterFiles;
import id.alur.sheet.RowMessage;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.training.TrainingRoles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case: import the register. */
@UiTest
class RegisterImportViewTest extends SpringBrowserlessTest {

    private static final String UNITS = "kode,nama,jenis,kode_induk,aktif\nkota,Kota,kota,,ya\nx,X,bidang,entah,ya\n";
    private static final As OFFICER = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER);

    @Autowired
    ImportService imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_imported() {
        jdbc.sql("truncate personnel.import_run, batch.run cascade").update();
    }

    @Test
    void who_is_no_officer_of_the_register_is_turned_away() {
        As.employee(new EmployeeId(UUID.randomUUID()), TrainingRoles.BKPSDM_TRAINING)
                .login();
        UI.getCurrent().navigate("pegawai/impor");
        assertThat(find(RegisterImportView.class).all()).isEmpty();
        assertThat(find(H1.class).all().stream().map(H1::getText)).containsExactly("Tidak berwenang");
    }

    @Test
    void a_finished_run_shows_its_counts_and_each_refused_row_with_the_reason() {
        ImportRunId id = start();
        SystemUser.run("test", () -> runner.run(id));
        OFFICER.login();
        navigate(RegisterImportView.class);
        assertThat(texts())
                .contains(
                        "Uji coba selesai, belum ada yang diubah: 1 akan dibuat, 0 akan diubah, 0 tetap, 1 ditolak, 0 catatan. "
                                + "Periksa lalu terapkan.");
        assertThat(report().size()).isEqualTo(2);
        test(find(Button.class).withText("Terapkan").single()).click();
        SystemUser.run("test", () -> runner.run(id));
        openFirstRun();
        assertThat(texts()).contains("Selesai: 1 baru, 0 berubah, 0 tetap, 1 ditolak, 0 peringatan.");
        assertThat(report().size()).isEqualTo(1);
        assertThat(report().getCellText(0, 2))
                .isEqualTo("Ditolak: Unit induk entah tidak ada di berkas ini maupun di data pegawai.");
    }

    @Test
    void a_running_import_is_shown_at_once_and_can_be_canceled() {
        ImportRunId id = start();
        OFFICER.login();
        navigate(RegisterImportView.class);
        assertThat(find(ProgressBar.class).single().isVisible()).isTrue();
        test(find(Button.class).withText("Batalkan impor").single()).click();
        assertThat(imports.find(id).cancelRequested()).isTrue();
        SystemUser.run("test", () -> runner.run(id));
        assertThat(imports.find(id).state()).isEqualTo(ImportRun.State.CANCELED);
    }

    @Test
    void a_file_that_can_not_be_read_is_explained() {
        ImportRunId id = OFFICER.call(() -> imports.start(RegisterFiles.UNIT, "a.csv", bytes("a,b\nc,d\n")));
        SystemUser.run("test", () -> runner.run(id));
        OFFICER.login();
        navigate(RegisterImportView.class);
        openFirstRun();
        assertThat(texts()).anyMatch(text -> text.startsWith("Tidak diimpor: Kolom berikut tidak ada: kode, nama"));
    }

    @SuppressWarnings("unchecked")
    private void openFirstRun() {
        var earlier = test((Grid<ImportRun>) find(Grid.class).all().getLast());
        test((Button) earlier.getCellComponent(0, 1)).click();
    }

    private ImportRunId start() {
        return OFFICER.call(() -> imports.start(RegisterFiles.UNIT, "unit.csv", bytes(UNITS)));
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<RowMessage>, RowMessage> report() {
        return test((Grid<RowMessage>)
                find(Grid.class).withClassName("alur-import-report").single());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

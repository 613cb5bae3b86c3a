package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Columns are written once: for the page, for CSV and for XLSX; a chart stands behind a switch. */
@UiTest
class ReportTest extends SpringBrowserlessTest {

    private record Row(
            String name, BigDecimal cost, @Nullable LocalDate since) {}

    private static final List<Row> ROWS = List.of(
            new Row("Dinas A", new BigDecimal("1500000"), LocalDate.of(2026, 3, 2)),
            new Row("Dinas B", new BigDecimal("500000"), null));

    @Autowired
    Formats formats;

    private Report<Row> report;

    @BeforeEach
    void columns() {
        report = new Report<Row>(formats)
                .text("ui.budget.agency", Row::name)
                .money("ui.budget.ceiling", Row::cost)
                .summed()
                .text("ui.budget.account", row -> "5.1")
                .inFiles()
                .date("ui.budget.journal.at", Row::since);
    }

    @Test
    void the_page_shows_what_people_read_and_the_sum_of_what_is_summed() {
        UI.getCurrent().add(report.table("Anggaran", ROWS));
        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(NativeTableHeaderCell::getText)
                .containsExactly("Perangkat daerah", "Pagu", "Waktu");
        assertThat(find(NativeTableCell.class).all())
                .extracting(cell -> cell.getElement().getTextRecursively())
                .containsExactly(
                        "Dinas A",
                        "Rp1.500.000",
                        "2 Maret 2026",
                        "Dinas B",
                        "Rp500.000",
                        "–",
                        "Jumlah",
                        "Rp2.000.000",
                        "");
        assertThat(find(NativeTableCell.class).all().get(1).getElement().getAttribute("data-label"))
                .isEqualTo("Pagu");
    }

    @Test
    void a_file_has_the_values_and_the_columns_that_only_files_have() {
        assertThat(new String(report.csv(ROWS), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + """
                        Perangkat daerah,Pagu,Kode rekening,Waktu
                        Dinas A,1500000,5.1,2026-03-02
                        Dinas B,500000,5.1,
                        """.replace("\n", "\r\n"));
    }

    @Test
    void a_chart_stands_behind_a_switch_and_stays_chosen_when_what_it_shows_is_renewed() {
        TableOrChart views = new TableOrChart();
        UI.getCurrent().add(views);
        views.show("Semua terpakai", report.table("Anggaran", ROWS), chart());
        assertThat(find(Chart.class).exists()).isFalse();
        test(find(Button.class).withText("Grafik").single()).click();
        assertThat(find(Chart.class).exists()).isTrue();
        assertThat(find(DataTable.class).exists()).isFalse();
        views.show("Semua terpakai", report.table("Anggaran", ROWS), chart());
        assertThat(find(Chart.class).exists()).isTrue();
        views.show("Tidak ada", report.table("Anggaran", List.of()), Chart.shares("Tidak ada", List.of("Terpakai")));
        assertThat(find(DataTable.class).exists()).isTrue();
        assertThat(find(Button.class).withText("Grafik").exists()).isFalse();
    }

    private static Chart chart() {
        Chart chart = Chart.shares("Semua terpakai", List.of("Terpakai"));
        chart.bar("Dinas A", List.of(new Chart.Part(100.0, "Rp1.500.000")), "100%");
        return chart;
    }
}

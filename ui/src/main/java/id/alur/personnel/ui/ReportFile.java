package id.alur.personnel.ui;

import id.alur.importing.ImportRun;
import id.alur.personnel.ExportService.ExportFile;
import id.alur.sheet.RowMessage;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.RowReportTable;
import id.alur.shell.ui.Texts;
import java.util.List;

/** The report of an import as CSV, in the words of the page. */
final class ReportFile {

    private ReportFile() {}

    static ExportFile of(ImportRun run, List<RowMessage> messages) {
        byte[] csv = SheetFile.csv(
                List.of(
                        Texts.t("ui.rows.row"),
                        Texts.t("ui.rows.column"),
                        Texts.t("ui.rows.severity"),
                        Texts.t("ui.rows.reason")),
                messages.stream()
                        .map(message -> List.of(
                                Integer.toString(message.row()),
                                message.column(),
                                RowReportTable.severity(message),
                                RowReportTable.text(message)))
                        .toList());
        return new ExportFile("laporan-impor-" + run.kind().fileName() + ".csv", "text/csv", csv);
    }
}

package id.alur.personnel.ui;

import id.alur.importing.ImportRun;
import id.alur.personnel.ExportService.ExportFile;
import id.alur.sheet.RowMessage;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.Texts;
import java.util.List;

/** The report of an import as CSV, in the words of the page. */
final class ReportFile {

    private ReportFile() {}

    static ExportFile of(ImportRun run, List<RowMessage> messages) {
        byte[] csv = SheetFile.csv(
                List.of(
                        Texts.t("ui.imports.row"),
                        Texts.t("ui.imports.column"),
                        Texts.t("ui.imports.severity"),
                        Texts.t("ui.imports.reason")),
                messages.stream()
                        .map(message -> List.of(
                                Integer.toString(message.row()),
                                message.column(),
                                RunPanel.severity(message),
                                Texts.t(message.code(), message.arguments().toArray())))
                        .toList());
        return new ExportFile("laporan-impor-" + run.kind().fileName() + ".csv", "text/csv", csv);
    }
}

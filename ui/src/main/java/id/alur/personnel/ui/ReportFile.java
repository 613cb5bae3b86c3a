package id.alur.personnel.ui;

import id.alur.importing.ImportRun;
import id.alur.personnel.ExportService.ExportFile;
import id.alur.sheet.ImportMessage;
import id.alur.shell.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of an import as CSV, in the words of the page. */
final class ReportFile {

    private ReportFile() {}

    static ExportFile of(ImportRun run, List<ImportMessage> messages) {
        Stream<String> head = Stream.of(line(
                Texts.t("ui.imports.row"),
                Texts.t("ui.imports.column"),
                Texts.t("ui.imports.severity"),
                Texts.t("ui.imports.reason")));
        Stream<String> rows = messages.stream()
                .map(message -> line(
                        Integer.toString(message.row()),
                        message.column(),
                        RunPanel.severity(message),
                        Texts.t(message.code(), message.arguments().toArray())));
        // The mark makes spreadsheets read UTF-8.
        String text = Stream.concat(head, rows).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return new ExportFile(
                "laporan-impor-" + run.kind().fileName() + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Codes and our own sentences: nothing of the file's cells, so no formula can hide here. */
    private static String line(String... cells) {
        return Stream.of(cells)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}

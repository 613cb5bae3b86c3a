package id.alur.casefile.ui;

import id.alur.casefile.CaseRow;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of cases as a file: the same columns for both kinds of file. */
record CaseExport(List<CaseRow> cases, ProcessNames processes, ZoneId zone) {

    byte[] csv() {
        return SheetFile.csv(header(), rows());
    }

    byte[] xlsx() {
        return SheetFile.xlsx(Texts.t("ui.casefile.list.title"), header(), rows());
    }

    private static List<String> header() {
        return Stream.of("number", "kind", "title", "subject", "unit", "state", "step", "due", "opened", "closed")
                .map(column -> Texts.t("ui.casefile.export." + column))
                .toList();
    }

    private List<List<String>> rows() {
        return cases.stream().map(this::row).toList();
    }

    private List<String> row(CaseRow row) {
        return List.of(
                row.number(),
                processes.name(row.processId()),
                row.title(),
                row.subjectName(),
                Objects.requireNonNullElse(row.unitName(), ""),
                CaseTexts.stateWords(row.open(), row.outcome()),
                String.join("; ", row.steps()),
                text(row.due()),
                text(row.openedAt().atZone(zone).toLocalDate()),
                row.closedAt() == null ? "" : text(row.closedAt().atZone(zone).toLocalDate()));
    }

    /** As spreadsheets sort and read them: 2026-11-30. */
    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}

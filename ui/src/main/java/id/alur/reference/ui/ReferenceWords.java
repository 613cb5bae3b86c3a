package id.alur.reference.ui;

import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceRow;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Columns and cells of reference data as people read them. */
final class ReferenceWords {

    private ReferenceWords() {}

    static String column(String kind, ReferenceColumn column) {
        return Texts.t("reference.column." + kind + "." + column.name());
    }

    /** What tells the row apart. */
    static String name(List<ReferenceColumn> columns, ReferenceRow row) {
        return columns.stream()
                .filter(ReferenceColumn::key)
                .map(column -> row.get(column.name()))
                .collect(Collectors.joining(" · "));
    }

    /** A cell that comes from our own tables; nothing is shown as a dash. */
    static String cell(Formats formats, ReferenceColumn column, String cell) {
        if (cell.isEmpty()) {
            return "–";
        }
        return switch (column.type()) {
            case DATE -> formats.date(LocalDate.parse(cell));
            case NUMBER -> cell.contains(".") ? cell.replace('.', ',') : formats.number(Long.parseLong(cell));
            case TEXT, CHOICE -> cell;
        };
    }
}

package id.alur.reference.ui;

import id.alur.identity.Role;
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
                .map(column -> named(choice(column, row.get(column.name()))))
                .collect(Collectors.joining(" · "));
    }

    private static String named(String code) {
        String meaning = meaning(code);
        return meaning.isEmpty() ? code : meaning + " (" + code + ")";
    }

    /** What a code that Alur itself reads is about; empty for codes that people chose. */
    static String meaning(String code) {
        String key = "reference.name." + code;
        return Texts.has(key) ? Texts.t(key) : "";
    }

    /** A cell that comes from our own tables; nothing is shown as a dash. */
    static String cell(Formats formats, ReferenceColumn column, String cell) {
        if (cell.isEmpty()) {
            return "–";
        }
        return switch (column.type()) {
            case DATE -> formats.date(LocalDate.parse(cell));
            case NUMBER -> cell.contains(".") ? cell.replace('.', ',') : formats.number(Long.parseLong(cell));
            case CHOICE -> choice(cell);
            case TEXT -> cell;
        };
    }

    private static String choice(ReferenceColumn column, String cell) {
        return column.type() == ReferenceColumn.Type.CHOICE ? choice(cell) : cell;
    }

    /** A choice in words: its own, or those of the role that it names. */
    static String choice(String choice) {
        return List.of("reference.choice." + choice, Role.nameKey(choice)).stream()
                .filter(Texts::has)
                .findFirst()
                .map(Texts::t)
                .orElse(choice);
    }
}

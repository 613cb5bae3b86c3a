package id.alur.reference.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceDifference;
import id.alur.reference.ReferenceKind;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a change does: each row with what is other about it. */
class DifferenceTable extends Div {

    private static final int SHOWN = 50;

    DifferenceTable(ReferenceKind kind, List<ReferenceDifference> differences) {
        DataTable table = new DataTable(Texts.t("ui.reference.trial.differences"))
                .column(Texts.t("ui.reference.difference.row"))
                .column(Texts.t("ui.reference.difference.change"));
        differences.stream()
                .limit(SHOWN)
                .forEach(difference ->
                        table.row(ReferenceWords.name(kind.columns(), difference.row()), words(kind, difference)));
        add(table);
        if (differences.size() > SHOWN) {
            add(new Paragraph(Texts.t("ui.reference.trial.more", differences.size() - SHOWN)));
        }
    }

    private static String words(ReferenceKind kind, ReferenceDifference difference) {
        if (difference.isRemoval()) {
            return Texts.t("ui.reference.difference.removed");
        }
        Map<String, String> before = difference.before();
        Map<String, String> after = difference.after();
        String cells = kind.columns().stream()
                .filter(column -> difference.isNew()
                        ? !column.key()
                                && !after.getOrDefault(column.name(), "").isEmpty()
                        : !after.getOrDefault(column.name(), "").equals(before.getOrDefault(column.name(), "")))
                .map(column -> ReferenceWords.column(kind.code(), column) + ": "
                        + (difference.isNew() ? value(after, column) : fromTo(before, after, column)))
                .collect(Collectors.joining("; "));
        return difference.isNew() ? Texts.t("ui.reference.difference.new") + " · " + cells : cells;
    }

    private static String fromTo(Map<String, String> before, Map<String, String> after, ReferenceColumn column) {
        return Texts.t("ui.reference.difference.from", value(before, column), value(after, column));
    }

    private static String value(Map<String, String> cells, ReferenceColumn column) {
        String cell = cells.getOrDefault(column.name(), "");
        if (cell.isEmpty()) {
            return "–";
        }
        return column.type() == ReferenceColumn.Type.CHOICE ? ReferenceWords.choice(cell) : cell;
    }
}

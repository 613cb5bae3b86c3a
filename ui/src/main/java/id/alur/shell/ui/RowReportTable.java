package id.alur.shell.ui;

import com.vaadin.flow.component.grid.Grid;
import id.alur.sheet.RowMessage;
import id.alur.sheet.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to say about the rows of a file, row by row; one table for imports and uploads of every kind. */
public final class RowReportTable extends Grid<RowMessage> {

    private static final int ROWS_IN_SIGHT = 12;

    public RowReportTable() {
        addColumn(message -> Integer.toString(message.row()))
                .setHeader(Texts.t("ui.rows.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(RowMessage::column)
                .setHeader(Texts.t("ui.rows.column"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(message -> severity(message) + ": " + text(message))
                .setHeader(Texts.t("ui.rows.reason"))
                .setFlexGrow(1);
        addThemeNames("wrap-cell-content");
        setSelectionMode(SelectionMode.NONE);
        addClassName("alur-import-report");
        getElement().setAttribute("aria-label", Texts.t("ui.rows.report"));
    }

    public static RowReportTable of(List<RowMessage> messages) {
        RowReportTable table = new RowReportTable();
        table.show(messages);
        return table;
    }

    /** A short report is seen whole; a long one is scrolled. */
    public void show(List<RowMessage> messages) {
        setItems(messages);
        setAllRowsVisible(messages.size() <= ROWS_IN_SIGHT);
    }

    public static String severity(RowMessage message) {
        return Texts.t("ui.rows.severity." + message.severity().name().toLowerCase(Locale.ROOT));
    }

    public static String text(RowMessage message) {
        return Texts.t(message.code(), message.arguments().toArray());
    }

    /** Which part of a workbook was read; nothing to say of a file that has one part only. */
    public static Optional<String> sourceText(Table.Source source) {
        String sheet = source.sheet();
        return sheet == null
                ? Optional.empty()
                : Optional.of(Texts.t("ui.rows.source", sheet, source.otherSheets(), source.hiddenRows()));
    }
}

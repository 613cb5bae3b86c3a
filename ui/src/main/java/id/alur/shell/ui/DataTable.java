package id.alur.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/**
 * A plain table. Where it is wider than its place it scrolls sideways, also by keyboard, with a shadow at the side where more of it is;
 * on a phone each row is a card whose cells say the name of their column.
 */
@StyleSheet("data-table.css")
public class DataTable extends Div {

    private static final String NUMBER = "alur-number";
    private static final String NARROW = "alur-narrow-cell";
    private static final String ROLE = "role";

    private final NativeTable table = new NativeTable();

    public DataTable(String caption) {
        addClassName("alur-table-scroll");
        getElement().setAttribute(ROLE, "region");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
        table.addClassName("alur-table");
        // Said aloud because cards are no table to a browser, while to a reader of the screen they still are.
        table.getElement().setAttribute(ROLE, "table");
        table.getHead().addRow().getElement().setAttribute(ROLE, "row");
        add(table);
    }

    public DataTable column(String header) {
        headerCell(header);
        return this;
    }

    public DataTable number(String header) {
        headerCell(header).addClassName(NUMBER);
        return this;
    }

    /** A column whose words are short and stay on one line, such as days. */
    public DataTable narrow(String header) {
        headerCell(header).addClassName(NARROW);
        return this;
    }

    private NativeTableHeaderCell headerCell(String header) {
        NativeTableHeaderCell cell = table.getHead().getRow(0).orElseThrow().addHeaderCell();
        cell.setText(header);
        cell.getElement().setAttribute("scope", "col").setAttribute(ROLE, "columnheader");
        return cell;
    }

    /** Cells in the order of the columns; a text in a column of numbers is aligned as one. */
    public NativeTableRow row(Object... cells) {
        NativeTableRow row = table.getBody().addRow();
        fill(row, cells);
        return row;
    }

    public void foot(Object... cells) {
        fill(table.getFoot().addRow(), cells);
    }

    private void fill(NativeTableRow row, Object... cells) {
        row.getElement().setAttribute(ROLE, "row");
        var headers = table.getHead().getRow(0).orElseThrow().getHeaderCells();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = row.addDataCell();
            NativeTableHeaderCell header = headers.get(i);
            cell.getElement().setAttribute(ROLE, "cell").setAttribute("data-label", header.getText());
            cell.add(cells[i] instanceof Component component ? component : new Span(String.valueOf(cells[i])));
            if (header.hasClassName(NUMBER)) {
                cell.addClassName(NUMBER);
            } else if (header.hasClassName(NARROW)) {
                cell.addClassName(NARROW);
            }
        }
    }
}

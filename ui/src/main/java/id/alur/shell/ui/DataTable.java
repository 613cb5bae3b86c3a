package id.alur.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A plain table that scrolls sideways where the screen is narrow, also by keyboard. */
@StyleSheet("data-table.css")
public class DataTable extends Div {

    private static final String NUMBER = "alur-number";

    private final NativeTable table = new NativeTable();

    public DataTable(String caption) {
        addClassName("alur-table-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
        table.addClassName("alur-table");
        table.getHead().addRow();
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

    private NativeTableHeaderCell headerCell(String header) {
        NativeTableHeaderCell cell = table.getHead().getRow(0).orElseThrow().addHeaderCell();
        cell.setText(header);
        cell.getElement().setAttribute("scope", "col");
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
        var headers = table.getHead().getRow(0).orElseThrow().getHeaderCells();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = row.addDataCell();
            cell.add(cells[i] instanceof Component component ? component : new Span(String.valueOf(cells[i])));
            if (headers.get(i).hasClassName(NUMBER)) {
                cell.addClassName(NUMBER);
            }
        }
    }
}

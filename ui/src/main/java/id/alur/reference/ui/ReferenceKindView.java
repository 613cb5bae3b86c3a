package id.alur.reference.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceFiles;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceRow;
import id.alur.shared.PlainText;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One kind of reference data: its rows, files, proposals and journal (UC-122). */
@Route("rujukan/:" + ReferenceKindView.KIND)
@PermitAll
public class ReferenceKindView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String KIND = "kind";

    /** As many rows as a page shows without becoming slow; the rest is found by searching. */
    private static final int SHOWN = 200;

    private final ReferenceDesk desk;
    private final ReferenceFiles files;
    private final Formats formats;
    private final TextField search = new TextField(Texts.t("ui.reference.search"));
    private final Span found = new Span();
    private final Div table = new Div();
    private final Div changes = new Div();
    private String code = "";

    ReferenceKindView(ReferenceDesk desk, ReferenceFiles files, Formats formats) {
        this.desk = desk;
        this.files = files;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
        search.addValueChangeListener(change -> showRows());
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(KIND).orElse("");
        ReferenceKind kind = desk.kind(code);
        Div tools = new Div(search);
        if (kind.profile().takesNewRows()) {
            tools.add(new Button(Texts.t("ui.reference.add"), click -> edit(null)));
        }
        tools.add(found);
        tools.addClassNames("alur-row", "alur-row-middle");
        removeAll();
        add(
                new RouterLink(Texts.t("ui.reference.title"), ReferenceView.class),
                new H1(Texts.t("reference.kind." + code)),
                new Paragraph(Texts.t("reference.kind." + code + ".text")),
                changes,
                tools,
                table,
                new H2(Texts.t("ui.reference.import")),
                new Paragraph(Texts.t("ui.reference.import.text")),
                new Div(Downloads.link(Texts.t("ui.reference.export"), code + ".csv", () -> files.csv(code))),
                new ReferenceUpload(desk, files, kind, this::show));
        show();
    }

    private void show() {
        showRows();
        changes.removeAll();
        changes.add(new ReferenceChanges(desk, desk.kind(code), formats, this::show));
    }

    private void showRows() {
        List<ReferenceColumn> columns = desk.kind(code).columns();
        List<ReferenceRow> all = desk.rows(code);
        String wanted = PlainText.search(search.getValue()).toLowerCase(Locale.ROOT);
        List<ReferenceRow> rows = all.stream()
                .filter(row -> wanted.isEmpty()
                        || row.cells().values().stream()
                                .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        List<ReferenceRow> shown = rows.subList(0, Math.min(SHOWN, rows.size()));
        found.setText(
                shown.size() < rows.size()
                        ? Texts.t("ui.reference.found.most", formats.number(SHOWN), formats.number(rows.size()))
                        : Texts.t("ui.reference.found", formats.number(rows.size())));
        table.removeAll();
        if (shown.isEmpty()) {
            table.add(new EmptyState(Texts.t("ui.reference.empty"), Texts.t("ui.reference.empty.text")));
            return;
        }
        DataTable grid = new DataTable(Texts.t("reference.kind." + code));
        grid.column(Texts.t("ui.reference.list.kind.actions"));
        columns.forEach(column -> {
            String title = ReferenceWords.column(code, column);
            if (column.type() == ReferenceColumn.Type.NUMBER) {
                grid.number(title);
            } else {
                grid.column(title);
            }
        });
        shown.forEach(row -> grid.row(cells(columns, row)));
        table.add(grid);
    }

    private Object[] cells(List<ReferenceColumn> columns, ReferenceRow row) {
        Object[] cells = new Object[columns.size() + 1];
        Button change = new Button(Texts.t("ui.reference.edit"), click -> edit(row));
        change.setAriaLabel(Texts.t("ui.reference.edit.row", ReferenceWords.name(columns, row)));
        cells[0] = change;
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.get(columns.get(i).name());
            String words = ReferenceWords.cell(formats, columns.get(i), cell);
            // The words of a choice are its meaning already.
            boolean code = i == 0 && columns.get(i).type() != ReferenceColumn.Type.CHOICE;
            String meaning = code ? ReferenceWords.meaning(cell) : "";
            cells[i + 1] = meaning.isEmpty() ? words : named(meaning, words);
        }
        return cells;
    }

    private static Div named(String meaning, String code) {
        Span muted = new Span(code);
        muted.addClassName("alur-muted");
        return new Div(new Div(new Span(meaning)), muted);
    }

    private void edit(@Nullable ReferenceRow row) {
        new ReferenceRowDialog(desk, desk.kind(code), row, this::show).open();
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("reference.kind." + code);
    }
}

package id.alur.training.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.identity.UnitId;
import id.alur.shared.Page;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessPages;
import id.alur.training.plan.LeftOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of those who have finished nothing, fifty at a time. */
class LeftOutList extends Div {

    static final int STEP = 50;

    private final FairnessPages pages;
    private final int year;
    private final @Nullable UnitId agency;
    private final Report<LeftOut> report;
    private final Formats formats;
    private final Paragraph shown = new Paragraph();
    private final DataTable table;
    private final Button more = new Button(Texts.t("ui.fairness.names.more"), click -> showMore());
    private int rows;

    LeftOutList(FairnessPages pages, int year, @Nullable UnitId agency, Report<LeftOut> report, Formats formats) {
        this.pages = pages;
        this.year = year;
        this.agency = agency;
        this.report = report;
        this.formats = formats;
        table = report.table(Texts.t("ui.fairness.names"), List.of());
        shown.getElement().setAttribute("role", "status");
        add(shown, table, more);
        showMore();
    }

    private void showMore() {
        Page<LeftOut> page = pages.leftOut(year, agency, rows, STEP);
        report.add(table, page.rows());
        rows += page.rows().size();
        shown.setText(Texts.t("ui.fairness.names.shown", formats.number(rows), formats.number(page.total())));
        more.setVisible(rows < page.total() && !page.rows().isEmpty());
        table.setVisible(rows > 0);
    }
}

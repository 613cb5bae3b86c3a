package id.alur.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetFiles;
import id.alur.budget.BudgetLine;
import id.alur.budget.BudgetPages;
import id.alur.budget.WaitingDemand;
import id.alur.personnel.Unit;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.RowUpload;
import id.alur.shell.ui.TableOrChart;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Budget lines of a year: how much is set, reserved, spent and left, as a table, a chart and files (UC-112). */
@Route("anggaran")
@PermitAll
@Menu(title = "ui.budget.menu", order = 50, icon = "vaadin:wallet")
public class BudgetsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final BudgetPages pages;
    private final BudgetDesk desk;
    private final BudgetFiles files;
    private final Formats formats;
    private final int thisYear;
    private final Select<Integer> year = new Select<>();
    private final ComboBox<String> agency = new ComboBox<>();
    private final TableOrChart views = new TableOrChart();
    private final Div body = new Div();

    BudgetsView(BudgetPages pages, BudgetDesk desk, BudgetFiles files, Formats formats, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.files = files;
        this.formats = formats;
        this.thisYear = LocalDate.now(clock).getYear();
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(pages.mayEnter());
        List<Unit> changeable = pages.changeableAgencies();
        year.setLabel(Texts.t("ui.budget.year"));
        year.setItems(pages.years());
        year.setItemLabelGenerator(item -> Integer.toString(item));
        year.setValue(thisYear);
        agency.setLabel(Texts.t("ui.budget.agency"));
        agency.setPlaceholder(Texts.t("ui.budget.agency.all"));
        agency.setClearButtonVisible(true);
        agency.addClassName("alur-people-agency");
        Div tools = new Div(year, agency);
        tools.addClassName("alur-row");
        removeAll();
        add(new H1(Texts.t("ui.budget.title")), new Paragraph(Texts.t("ui.budget.intro")), tools, body);
        if (!changeable.isEmpty()) {
            tools.add(new Button(
                    Texts.t("ui.budget.create"),
                    click -> new LineEditor(desk, changeable, year.getValue(), this::showYear).open()));
            add(
                    new H2(Texts.t("ui.budget.import")),
                    new Paragraph(Texts.t("ui.budget.import.text")),
                    new Div(Downloads.link(
                            Texts.t("ui.budget.import.template"),
                            "anggaran-" + thisYear + ".csv",
                            () -> files.template(thisYear))),
                    new RowUpload(BudgetFiles.MAX_BYTES, files::tryOut, files::load, this::showYear));
        }
        year.addValueChangeListener(change -> showYear());
        agency.addValueChangeListener(change -> showLines());
        showYear();
    }

    private void showYear() {
        String chosen = agency.getValue();
        List<String> names = pages.lines(year.getValue()).stream()
                .map(BudgetLine::unitName)
                .distinct()
                .toList();
        agency.setItems(names);
        agency.setVisible(names.size() > 1);
        agency.setValue(names.contains(chosen) ? chosen : null);
        showLines();
    }

    private void showLines() {
        List<BudgetLine> lines = pages.lines(year.getValue()).stream()
                .filter(line -> isChosen(line.unitName()))
                .toList();
        List<WaitingDemand> demand = pages.demand(year.getValue()).stream()
                .filter(waiting -> isChosen(waiting.unitName()))
                .toList();
        Report<BudgetLine> report = BudgetReport.of(demand, formats);
        body.removeAll();
        if (lines.isEmpty()) {
            body.add(new EmptyState(Texts.t("ui.budget.empty"), Texts.t("ui.budget.empty.text")));
        } else {
            String caption = Texts.t("ui.budget.table", Integer.toString(year.getValue()));
            BudgetChart chart = new BudgetChart(lines, formats);
            views.show(chart.words(), report.table(caption, lines), chart.chart());
            body.add(views, report.files(caption, "anggaran-pelatihan-" + year.getValue(), () -> lines));
        }
        List<WaitingDemand> withoutLine = demand.stream()
                .filter(waiting ->
                        lines.stream().noneMatch(line -> line.unitId().equals(waiting.unitId())))
                .toList();
        if (!withoutLine.isEmpty()) {
            body.add(
                    new H2(Texts.t("ui.budget.no-line")),
                    BudgetReport.withoutLine(formats).table(Texts.t("ui.budget.no-line"), withoutLine));
        }
    }

    private boolean isChosen(String unitName) {
        return agency.isEmpty() || unitName.equals(agency.getValue());
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.budget.title");
    }
}

package id.alur.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetFiles;
import id.alur.budget.BudgetLine;
import id.alur.budget.BudgetPages;
import id.alur.budget.WaitingDemand;
import id.alur.personnel.Unit;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.RowUpload;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Budget lines of a year: how much is set, reserved, spent and left, as bars and as a table (UC-112). */
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
        if (!pages.mayEnter()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
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
                    new RowUpload(BudgetFiles.MAX_BYTES, files::load, this::showYear));
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
        body.removeAll();
        if (lines.isEmpty()) {
            body.add(new EmptyState(Texts.t("ui.budget.empty"), Texts.t("ui.budget.empty.text")));
        } else {
            body.add(BudgetChart.of(lines, formats), table(lines, demand), csv(lines));
        }
        List<WaitingDemand> withoutLine = demand.stream()
                .filter(waiting ->
                        lines.stream().noneMatch(line -> line.unitId().equals(waiting.unitId())))
                .toList();
        if (!withoutLine.isEmpty()) {
            body.add(new H2(Texts.t("ui.budget.no-line")), demandTable(withoutLine));
        }
    }

    private boolean isChosen(String unitName) {
        return agency.isEmpty() || unitName.equals(agency.getValue());
    }

    private DataTable table(List<BudgetLine> lines, List<WaitingDemand> demand) {
        Map<Object, WaitingDemand> waiting =
                demand.stream().collect(Collectors.toMap(WaitingDemand::unitId, Function.identity()));
        DataTable table = new DataTable(Texts.t("ui.budget.table", Integer.toString(year.getValue())))
                .column(Texts.t("ui.budget.agency"))
                .column(Texts.t("ui.budget.line"))
                .column(Texts.t("ui.budget.state"))
                .number(Texts.t("ui.budget.ceiling"))
                .number(Texts.t("ui.budget.reserved"))
                .number(Texts.t("ui.budget.spent"))
                .number(Texts.t("ui.budget.left"))
                .number(Texts.t("ui.budget.waiting"));
        for (BudgetLine line : lines) {
            table.row(
                    line.unitName(),
                    link(line),
                    BudgetTexts.state(line),
                    formats.money(line.ceiling()),
                    formats.money(line.reserved()),
                    formats.money(line.spent()),
                    formats.money(line.left()),
                    waiting(waiting.get(line.unitId())));
        }
        table.foot(
                Texts.t("ui.budget.total"),
                "",
                "",
                sum(lines, BudgetLine::ceiling),
                sum(lines, BudgetLine::reserved),
                sum(lines, BudgetLine::spent),
                sum(lines, BudgetLine::left),
                "");
        return table;
    }

    private static RouterLink link(BudgetLine line) {
        return new RouterLink(
                line.accountCode() + " " + line.name(),
                BudgetLineView.class,
                line.id().toString());
    }

    private String waiting(@Nullable WaitingDemand demand) {
        return demand == null ? "–" : formats.number(demand.cases());
    }

    private String sum(List<BudgetLine> lines, Function<BudgetLine, BigDecimal> amount) {
        return formats.money(lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private DataTable demandTable(List<WaitingDemand> demand) {
        DataTable table = new DataTable(Texts.t("ui.budget.no-line"))
                .column(Texts.t("ui.budget.agency"))
                .number(Texts.t("ui.budget.waiting"))
                .number(Texts.t("ui.budget.amount"));
        demand.forEach(waiting ->
                table.row(waiting.unitName(), formats.number(waiting.cases()), formats.money(waiting.amount())));
        return table;
    }

    private Div csv(List<BudgetLine> lines) {
        List<String> header = List.of(
                Texts.t("ui.budget.agency"),
                Texts.t("ui.budget.account"),
                Texts.t("ui.budget.name"),
                Texts.t("ui.budget.state"),
                Texts.t("ui.budget.ceiling"),
                Texts.t("ui.budget.reserved"),
                Texts.t("ui.budget.spent"),
                Texts.t("ui.budget.left"));
        List<List<String>> rows = lines.stream()
                .map(line -> List.of(
                        line.unitName(),
                        line.accountCode(),
                        line.name(),
                        BudgetTexts.state(line).getText(),
                        BudgetTexts.plain(line.ceiling()),
                        BudgetTexts.plain(line.reserved()),
                        BudgetTexts.plain(line.spent()),
                        BudgetTexts.plain(line.left())))
                .toList();
        return new Div(Downloads.link(
                Texts.t("ui.budget.download"),
                "anggaran-pelatihan-" + year.getValue() + ".csv",
                () -> SheetFile.csv(header, rows)));
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.budget.title");
    }
}

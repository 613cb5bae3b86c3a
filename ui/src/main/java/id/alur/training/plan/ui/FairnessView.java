package id.alur.training.plan.ui;

import com.vaadin.flow.component.Component;
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
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.TableOrChart;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessPages;
import id.alur.training.plan.FairnessReport;
import id.alur.training.plan.LeftOut;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fairness report (UC-113): who has learned something in a year and who has not, as tables, a chart and files. */
@Route("pelatihan/pemerataan")
@PermitAll
@Menu(title = "ui.fairness.menu", order = 52, icon = "vaadin:scale")
public class FairnessView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final FairnessPages pages;
    private final Formats formats;
    private final Select<Integer> year = new Select<>();
    private final ComboBox<Unit> agency = new ComboBox<>();
    private final TableOrChart views = new TableOrChart();
    private final Div body = new Div();

    FairnessView(FairnessPages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(pages.mayEnter());
        List<Integer> years = pages.years();
        year.setLabel(Texts.t("ui.fairness.year"));
        year.setItems(years);
        year.setItemLabelGenerator(item -> Integer.toString(item));
        year.setValue(years.getFirst());
        List<Unit> agencies = pages.agencies();
        agency.setLabel(Texts.t("ui.fairness.agency"));
        agency.setItems(agencies);
        agency.setItemLabelGenerator(Unit::name);
        agency.addClassName("alur-people-agency");
        if (pages.seesAll()) {
            agency.setPlaceholder(Texts.t("ui.fairness.agency.all"));
            agency.setClearButtonVisible(true);
        } else {
            agency.setValue(agencies.getFirst());
            agency.setReadOnly(agencies.size() == 1);
        }
        Div tools = new Div(year, agency);
        tools.addClassName("alur-row");
        removeAll();
        add(new H1(Texts.t("ui.fairness.title")), new Paragraph(Texts.t("ui.fairness.intro")), tools, body);
        year.addValueChangeListener(change -> show());
        agency.addValueChangeListener(change -> show());
        show();
    }

    private @Nullable UnitId chosen() {
        return agency.isEmpty() ? null : agency.getValue().id();
    }

    private void show() {
        FairnessReport report = pages.report(year.getValue(), chosen());
        body.removeAll();
        if (report.total().people() == 0) {
            body.add(new EmptyState(Texts.t("ui.fairness.empty"), Texts.t("ui.fairness.empty.text")));
            return;
        }
        FairnessChart chart = new FairnessChart(report, formats);
        Report<FairnessReports.Row> groups = FairnessReports.groups(report.year(), formats);
        views.show(chart.words(), table(groups, FairnessTexts.UNIT, report), chart.chart());
        body.add(new H2(FairnessTexts.UNIT.title()), views);
        for (FairnessTexts by : FairnessTexts.values()) {
            if (by != FairnessTexts.UNIT) {
                body.add(new H2(by.title()), table(groups, by, report));
            }
        }
        if (!pages.seesAll()) {
            body.add(new Paragraph(Texts.t("ui.fairness.small.why")));
        }
        int shownYear = report.year();
        UnitId shownAgency = chosen();
        Report<LeftOut> names = FairnessReports.names(formats);
        String caption = Texts.t("ui.fairness.names");
        body.add(
                groups.files(
                        Texts.t("ui.fairness.title"), "pemerataan-" + shownYear, () -> FairnessReports.rows(report)),
                new H2(caption),
                new Paragraph(Texts.t(pages.seesAll() ? "ui.fairness.names.all" : "ui.fairness.names.team")),
                new LeftOutList(pages, shownYear, shownAgency, names, formats),
                names.files(
                        caption, "belum-mengikuti-pelatihan-" + shownYear, () -> pages.export(shownYear, shownAgency)));
    }

    private static Component table(Report<FairnessReports.Row> groups, FairnessTexts by, FairnessReport report) {
        List<FairnessReports.Row> rows = FairnessReports.rows(by, report);
        return rows.isEmpty() ? new Paragraph(Texts.t("ui.fairness.too-few")) : groups.table(by.title(), rows);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.fairness.title");
    }
}

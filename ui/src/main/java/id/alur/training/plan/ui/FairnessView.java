package id.alur.training.plan.ui;

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
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.FairnessGroup;
import id.alur.training.plan.FairnessPages;
import id.alur.training.plan.FairnessReport;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fairness report (UC-113): who has learned something in a year and who has not, as bars, tables and files. */
@Route("pelatihan/pemerataan")
@PermitAll
@Menu(title = "ui.fairness.menu", order = 52, icon = "vaadin:scale")
public class FairnessView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final FairnessPages pages;
    private final Formats formats;
    private final Select<Integer> year = new Select<>();
    private final ComboBox<Unit> agency = new ComboBox<>();
    private final Div body = new Div();

    FairnessView(FairnessPages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!pages.mayEnter()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
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
        body.add(FairnessChart.of(report, formats));
        for (FairnessTexts by : FairnessTexts.values()) {
            body.add(new H2(by.title()));
            body.add(
                    by.groups(report).isEmpty()
                            ? new Paragraph(Texts.t("ui.fairness.too-few"))
                            : table(by, by.groups(report)));
        }
        if (!pages.seesAll()) {
            body.add(new Paragraph(Texts.t("ui.fairness.small.why")));
        }
        int shownYear = report.year();
        UnitId shownAgency = chosen();
        byte[] file = file(report);
        body.add(
                new Div(Downloads.link(
                        Texts.t("ui.fairness.download"), "pemerataan-" + shownYear + ".csv", () -> file)),
                new H2(Texts.t("ui.fairness.names")),
                new Paragraph(Texts.t(pages.seesAll() ? "ui.fairness.names.all" : "ui.fairness.names.team")),
                new LeftOutList(pages, shownYear, shownAgency, formats),
                new Div(Downloads.link(
                        Texts.t("ui.fairness.names.download"),
                        "belum-mengikuti-pelatihan-" + shownYear + ".csv",
                        names(shownYear, shownAgency))));
    }

    private DataTable table(FairnessTexts by, List<FairnessGroup> groups) {
        DataTable table = new DataTable(by.title())
                .column(by.column())
                .number(Texts.t("ui.fairness.people"))
                .number(Texts.t("ui.fairness.done"))
                .number(Texts.t("ui.fairness.coming"))
                .number(Texts.t("ui.fairness.nothing"))
                .number(Texts.t("ui.fairness.share"));
        for (FairnessGroup group : groups) {
            table.row(
                    by.name(group),
                    formats.number(group.people()),
                    formats.number(group.done()),
                    formats.number(group.coming()),
                    formats.number(group.nothing()),
                    FairnessTexts.share(group.nothing(), group.people()));
        }
        return table;
    }

    private static byte[] file(FairnessReport report) {
        List<String> header = List.of(
                Texts.t("ui.fairness.year"),
                Texts.t("ui.fairness.by"),
                Texts.t("ui.fairness.group"),
                Texts.t("ui.fairness.people"),
                Texts.t("ui.fairness.done"),
                Texts.t("ui.fairness.coming"),
                Texts.t("ui.fairness.nothing"));
        List<List<String>> rows = new ArrayList<>();
        for (FairnessTexts by : FairnessTexts.values()) {
            for (FairnessGroup group : by.groups(report)) {
                rows.add(List.of(
                        Integer.toString(report.year()),
                        by.column(),
                        by.name(group),
                        Integer.toString(group.people()),
                        Integer.toString(group.done()),
                        Integer.toString(group.coming()),
                        Integer.toString(group.nothing())));
            }
        }
        return SheetFile.csv(header, rows);
    }

    /** Its words are chosen now, in the language of the page; its rows when somebody follows the link. */
    private Supplier<byte[]> names(int ofYear, @Nullable UnitId ofAgency) {
        List<String> header = List.of(
                Texts.t("ui.fairness.names.name"),
                Texts.t("ui.fairness.names.post"),
                Texts.t("ui.fairness.unit"),
                Texts.t("ui.fairness.names.state"));
        String coming = Texts.t("ui.fairness.coming");
        String nothing = Texts.t("ui.fairness.nothing");
        return () -> SheetFile.csv(
                header,
                pages.export(ofYear, ofAgency).stream()
                        .map(person -> List.of(
                                person.displayName(),
                                person.positionTitle(),
                                person.unitName(),
                                person.coming() ? coming : nothing))
                        .toList());
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.fairness.title");
    }
}

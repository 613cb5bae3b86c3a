package id.alur.training.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.UnitId;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.CityPlanPages;
import id.alur.training.plan.Plan;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.PlanTotals;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plans of a year that the person may see: sums of each agency beside its budget (UC-113). */
@Route("pelatihan/rencana")
@PermitAll
@Menu(title = "ui.plan.menu", order = 51, icon = "vaadin:clipboard-text")
public class PlansView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final PlanPages pages;
    private final CityPlanPages city;
    private final Formats formats;
    private final YearSelect year = new YearSelect(this::show);
    private final Div body = new Div();

    PlansView(PlanPages pages, CityPlanPages city, Formats formats, LiveUpdates live) {
        this.pages = pages;
        this.city = city;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        live.follow(this, () -> Set.of(PlanPages.TOPIC), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!pages.mayEnter()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        year.offer(pages.years(), event);
        Div tools = new Div(year);
        tools.addClassName("alur-row");
        removeAll();
        add(new H1(Texts.t("ui.plan.title")), new Paragraph(Texts.t("ui.plan.intro")), tools);
        if (city.mayEnter()) {
            tools.add(new RouterLink(Texts.t("ui.plan.city.open"), CityPlanView.class));
        }
        add(body);
    }

    private void show() {
        List<PlanTotals> plans = pages.totals(year.getValue());
        Map<UnitId, Plan> steps = pages.plans(year.getValue());
        BigDecimal cost = plans.stream().map(PlanTotals::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ceiling = plans.stream().map(PlanTotals::ceiling).reduce(BigDecimal.ZERO, BigDecimal::add);
        DataTable table = new DataTable(Texts.t("ui.plan.table", Integer.toString(year.getValue())))
                .column(Texts.t("ui.plan.agency"))
                .column(Texts.t("ui.plan.state"))
                .number(Texts.t("ui.plan.needs"))
                .number(Texts.t("ui.plan.people"))
                .number(Texts.t("ui.plan.cost"))
                .number(Texts.t("ui.plan.ceiling"));
        for (PlanTotals plan : plans) {
            table.row(
                    link(plan),
                    state(plan, steps),
                    formats.number(plan.needs()),
                    formats.number(plan.people()),
                    formats.money(plan.cost()),
                    plan.lines() == 0 ? "–" : formats.money(plan.ceiling()));
        }
        table.foot(
                Texts.t("ui.plan.total"),
                "",
                formats.number(plans.stream().mapToInt(PlanTotals::needs).sum()),
                formats.number(plans.stream().mapToInt(PlanTotals::people).sum()),
                formats.money(cost),
                formats.money(ceiling));
        byte[] file = file(plans, steps);
        body.removeAll();
        body.add(
                table,
                new Div(Downloads.link(
                        Texts.t("ui.plan.download"), "rencana-pelatihan-" + year.getValue() + ".csv", () -> file)));
    }

    private RouterLink link(PlanTotals plan) {
        return new RouterLink(
                plan.unitName(),
                PlanView.class,
                new RouteParameters(Map.of("unit", plan.unitCode(), "year", Integer.toString(year.getValue()))));
    }

    /** How far it is on its way; while it is being written, what is missing. */
    private static String state(PlanTotals totals, Map<UnitId, Plan> steps) {
        Plan plan = steps.get(totals.unitId());
        return plan == null || plan.state() == PlanState.DRAFT
                ? PlanTexts.state(totals)
                : Texts.t(plan.state().key());
    }

    private static byte[] file(List<PlanTotals> plans, Map<UnitId, Plan> steps) {
        return SheetFile.csv(
                List.of(
                        Texts.t("ui.plan.agency"),
                        Texts.t("ui.plan.state"),
                        Texts.t("ui.plan.needs"),
                        Texts.t("ui.plan.people"),
                        Texts.t("ui.plan.cost"),
                        Texts.t("ui.plan.ceiling")),
                plans.stream()
                        .map(plan -> List.of(
                                plan.unitName(),
                                state(plan, steps),
                                Integer.toString(plan.needs()),
                                Integer.toString(plan.people()),
                                plan.cost().toPlainString(),
                                plan.lines() == 0 ? "" : plan.ceiling().toPlainString()))
                        .toList());
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.plan.title");
    }
}

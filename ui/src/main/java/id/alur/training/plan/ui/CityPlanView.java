package id.alur.training.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.CityDecrees;
import id.alur.training.plan.CityPlan;
import id.alur.training.plan.CityPlanDesk;
import id.alur.training.plan.CityPlanPages;
import id.alur.training.plan.CityPlanRow;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.PlanTotals;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plans of all agencies side by side, put together and sent to the Sekda by BKPSDM (UC-113). */
@Route("pelatihan/rencana/kota")
@PermitAll
public class CityPlanView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CityPlanPages city;
    private final CityPlanDesk desk;
    private final CityDecrees decrees;
    private final PlanPages pages;
    private final Formats formats;
    private final YearSelect year = new YearSelect(this::show);
    private final Div body = new Div();

    CityPlanView(
            CityPlanPages city,
            CityPlanDesk desk,
            CityDecrees decrees,
            PlanPages pages,
            Formats formats,
            LiveUpdates live) {
        this.city = city;
        this.desk = desk;
        this.decrees = decrees;
        this.pages = pages;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        live.follow(this, () -> Set.of(PlanPages.TOPIC), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(city.mayEnter());
        year.offer(pages.years(), event);
        Div tools = new Div(year);
        tools.addClassName("alur-row");
        removeAll();
        add(
                new Div(new RouterLink(Texts.t("ui.plan.all"), PlansView.class)),
                new H1(Texts.t("ui.plan.city.title")),
                new Paragraph(Texts.t("ui.plan.city.intro")),
                tools,
                body);
    }

    private void show() {
        int shown = year.getValue();
        List<CityPlanRow> rows = city.rows(shown);
        List<CityPlan> cityPlans = city.cityPlans(shown);
        boolean change = city.mayChange() && !pages.isOver(shown);
        boolean running = cityPlans.stream().anyMatch(plan -> plan.state().running());
        body.removeAll();
        CityPlanSteps steps = new CityPlanSteps(desk, decrees, formats, change, this::show);
        cityPlans.forEach(plan -> body.add(steps.of(plan)));
        if (change && !running) {
            body.add(send(shown, rows));
        }
        body.add(
                table(shown, rows, change),
                new Div(Downloads.link(
                        Texts.t("ui.plan.city.file"), "rencana-kota-" + shown + ".csv", () -> city.file(shown))));
    }

    private Component send(int shown, List<CityPlanRow> rows) {
        List<CityPlanRow> accepted = rows.stream()
                .filter(row -> row.plan().state() == PlanState.ACCEPTED)
                .toList();
        Div next = new Div();
        next.addClassName("alur-next");
        if (accepted.isEmpty()) {
            next.add(new Paragraph(Texts.t("ui.plan.city.none")));
            return next;
        }
        List<CityPlanRow> leftOut = rows.stream()
                .filter(row ->
                        row.plan().state() != PlanState.ACCEPTED && row.plan().state() != PlanState.SET)
                .toList();
        Button send =
                new Button(Texts.t("ui.plan.city.send"), click -> new CityPlanSubmission(desk, formats, this::show)
                        .open(shown, accepted, leftOut));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        next.add(
                new Paragraph(
                        Texts.t("ui.plan.city.ready", CityTotals.of(accepted).words(formats))),
                new Paragraph(Texts.t("ui.plan.city.left-out", leftOut.size())),
                send);
        return next;
    }

    private DataTable table(int shown, List<CityPlanRow> rows, boolean change) {
        DataTable table = new DataTable(Texts.t("ui.plan.table", Integer.toString(shown)))
                .column(Texts.t("ui.plan.agency"))
                .column(Texts.t("ui.plan.state"))
                .number(Texts.t("ui.plan.needs"))
                .number(Texts.t("ui.plan.people"))
                .column(Texts.t("ui.plan.part.priority"))
                .number(Texts.t("ui.plan.cost"));
        for (CityPlanRow row : rows) {
            PlanTotals totals = row.totals();
            table.row(
                    link(shown, totals),
                    state(row, change),
                    formats.number(totals.needs()),
                    formats.number(totals.people()),
                    CityTotals.words(row.priorities()),
                    formats.money(totals.cost()));
        }
        CityTotals all = CityTotals.of(rows);
        table.foot(
                Texts.t("ui.plan.total"),
                "",
                formats.number(all.needs()),
                formats.number(all.people()),
                CityTotals.words(all.priorities()),
                formats.money(all.cost()));
        return table;
    }

    private Component state(CityPlanRow row, boolean change) {
        PlanState state = row.plan().state();
        if (state == PlanState.DRAFT) {
            return new Span(PlanTexts.state(row.totals()));
        }
        Div cell = new Div(PlanSteps.state(state));
        cell.addClassName("alur-row");
        if (row.plan().revision() > 0) {
            cell.add(new Span(PlanSteps.revision(row.plan().revision())));
        }
        if (state == PlanState.ACCEPTED && change) {
            Button reopen = new Button(
                    Texts.t("ui.plan.reopen"),
                    click -> PlanTexts.ask("ui.plan.reopen", question -> {
                        desk.reopen(row.plan().unitId(), row.plan().year(), question);
                        Problems.tell(Texts.t("ui.plan.reopen.done"));
                        show();
                    }));
            reopen.addThemeVariants(ButtonVariant.TERTIARY);
            reopen.setAriaLabel(Texts.t("ui.plan.reopen.of", row.totals().unitName()));
            cell.add(reopen);
        }
        return cell;
    }

    private static RouterLink link(int shown, PlanTotals totals) {
        return new RouterLink(
                totals.unitName(),
                PlanView.class,
                new RouteParameters(Map.of("unit", totals.unitCode(), "year", Integer.toString(shown))));
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.plan.city.title");
    }
}

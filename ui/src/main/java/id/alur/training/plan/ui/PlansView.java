package id.alur.training.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.CityPlanPages;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanReminder;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.PlanTotals;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** The plans of a year that the person may see: sums of each agency beside its budget (UC-113). */
@Route("pelatihan/rencana")
@PermitAll
@Menu(title = "ui.plan.menu", order = 51, icon = "vaadin:clipboard-text")
public class PlansView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final PlanPages pages;
    private final CityPlanPages city;
    private final PlanReminder reminder;
    private final Formats formats;
    private final YearSelect year = new YearSelect(this::show);
    private final Select<PlanState> state = new Select<>();
    private final Span found = new Span();
    private final Button remind = new Button(Texts.t("ui.plan.remind"), click -> remind());
    private final Div body = new Div();

    PlansView(PlanPages pages, CityPlanPages city, PlanReminder reminder, Formats formats, LiveUpdates live) {
        this.reminder = reminder;
        this.pages = pages;
        this.city = city;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        live.follow(this, () -> Set.of(PlanPages.TOPIC), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(pages.mayEnter());
        Div tools = new Div(year);
        tools.addClassNames("alur-row");
        filters(tools);
        removeAll();
        add(new H1(Texts.t("ui.plan.title")), new Paragraph(Texts.t("ui.plan.intro")), tools);
        if (city.mayEnter()) {
            tools.add(new RouterLink(Texts.t("ui.plan.city.open"), CityPlanView.class));
        }
        add(body);
        year.offer(pages.years(), event);
    }

    private void show() {
        PlanReport report = new PlanReport(year.getValue(), pages.plans(year.getValue()), formats);
        List<PlanTotals> all = pages.totals(year.getValue());
        List<PlanTotals> plans = all.stream()
                .filter(plan -> state.isEmpty() || report.state(plan) == state.getValue())
                .toList();
        found.setText(Texts.t("ui.plan.found", formats.number(plans.size()), formats.number(all.size())));
        String caption = Texts.t("ui.plan.table", Integer.toString(year.getValue()));
        body.removeAll();
        body.add(
                plans.isEmpty()
                        ? new EmptyState(Texts.t("ui.plan.none"), Texts.t("ui.plan.none.text"))
                        : report.columns().table(caption, plans),
                report.columns().files(caption, "rencana-pelatihan-" + year.getValue(), () -> plans));
        if (city.mayChange() && !pages.isOver(year.getValue())) {
            remind.setVisible(!reminder.missing(year.getValue()).isEmpty());
        } else {
            remind.setVisible(false);
        }
    }

    private void filters(Div tools) {
        state.setLabel(Texts.t("ui.plan.state"));
        state.setItems(PlanState.values());
        state.setItemLabelGenerator(value -> value == null ? Texts.t("ui.plan.state.all") : Texts.t(value.key()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.t("ui.plan.state.all"));
        state.addValueChangeListener(change -> show());
        found.addClassName("alur-muted");
        found.getElement().setAttribute("role", "status");
        tools.add(state, found, remind);
    }

    private void remind() {
        int nobody = reminder.remind(year.getValue());
        Problems.tell(
                nobody == 0
                        ? Texts.t("ui.plan.remind.done")
                        : Texts.t("ui.plan.remind.nobody", formats.number(nobody)));
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.plan.title");
    }
}

package id.alur.training.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.CaseAccess;
import id.alur.personnel.Unit;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.RowUpload;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.Plan;
import id.alur.training.plan.PlanDesk;
import id.alur.training.plan.PlanFiles;
import id.alur.training.plan.PlanFlow;
import id.alur.training.plan.PlanNeed;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanTotals;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** The needs of one agency in a year, their sum beside the budget, and where the plan is on its way (UC-113). */
@Route("pelatihan/rencana/:unit/:year(20[0-9]{2})")
@PermitAll
public class PlanView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final PlanPages pages;
    private final PlanDesk desk;
    private final PlanFlow flow;
    private final CaseAccess cases;
    private final PlanFiles files;
    private final NeedEditors editors;
    private final Formats formats;
    private String title = "";
    /** Shows the plan anew that is shown. */
    private Runnable again = () -> {};
    /** Stays with what it has to say while the page is shown anew. */
    private Component upload = new Div();

    PlanView(
            PlanPages pages,
            PlanDesk desk,
            PlanFlow flow,
            CaseAccess cases,
            PlanFiles files,
            NeedEditors editors,
            Formats formats,
            LiveUpdates live) {
        this.pages = pages;
        this.desk = desk;
        this.flow = flow;
        this.cases = cases;
        this.files = files;
        this.editors = editors;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        live.follow(this, () -> Set.of(PlanPages.TOPIC), () -> again.run());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(pages.mayEnter());
        String code = event.getRouteParameters().get("unit").orElseThrow();
        Unit agency = Entrance.found(
                pages.agencies().stream()
                        .filter(unit -> unit.code().equals(code))
                        .findFirst()
                        .orElse(null),
                "error.training.plan.unknown");
        int year = event.getRouteParameters().getInteger("year").orElseThrow();
        title = Texts.t("ui.plan.title.of", agency.name(), Integer.toString(year));
        upload = new RowUpload(
                PlanFiles.MAX_BYTES,
                file -> files.tryOut(agency.id(), year, file),
                file -> files.load(agency.id(), year, file),
                () -> show(agency, year));
        again = () -> show(agency, year);
        again.run();
    }

    private void show(Unit agency, int year) {
        Plan plan = pages.plan(agency.id(), year);
        boolean change = plan.state().open() && pages.mayChange(agency.id());
        List<PlanNeed> needs = pages.needs(agency.id(), year);
        PlanTotals totals = pages.totals(agency.id(), year);
        Paragraph sums = new Paragraph(PlanTexts.sums(totals, formats));
        if (totals.over().signum() > 0) {
            sums.addClassName("alur-late");
        }
        PlanSteps steps = new PlanSteps(pages, flow, cases, formats);
        steps.show(agency, plan, totals, () -> show(agency, year));
        removeAll();
        add(new Div(new RouterLink(Texts.t("ui.plan.all"), PlansView.class)), new H1(title), sums, steps);
        if (needs.isEmpty()) {
            add(new EmptyState(
                    Texts.t("ui.plan.empty"), Texts.t(change ? "ui.plan.empty.text" : "ui.plan.empty.reader")));
        } else {
            if (plan.state().open()) {
                add(new Paragraph(Texts.t(
                        totals.complete() ? "ui.plan.all-complete" : "ui.plan.some-incomplete", totals.incomplete())));
            }
            add(NeedTable.of(title, needs, need -> name(agency, year, need, change), formats));
        }
        Div foot = new Div();
        foot.addClassName("alur-row");
        if (change) {
            Button add = new Button(Texts.t("ui.plan.add"), click -> {
                PlanNeed need = desk.add(agency.id(), year);
                editors.open(agency, need, () -> show(agency, year));
            });
            if (!totals.complete()) {
                add.addThemeVariants(ButtonVariant.PRIMARY);
            }
            foot.add(add);
        }
        foot.add(Downloads.link(
                Texts.t("ui.plan.file"),
                "kebutuhan-" + agency.code() + "-" + year + ".csv",
                () -> files.file(agency.id(), year)));
        add(foot);
        if (change) {
            add(new H2(Texts.t("ui.plan.import")), upload);
        }
    }

    private Component name(Unit agency, int year, PlanNeed need, boolean change) {
        if (!change) {
            return new Span(NeedTable.name(need));
        }
        Button open = new Button(NeedTable.name(need), click -> editors.open(agency, need, () -> show(agency, year)));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}

package id.alur.training.plan.ui;

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
import id.alur.personnel.Unit;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.PlanNeed;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanRevision;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A plan of an agency as the mayor set it, whatever has become of it since (UC-113). */
@Route("pelatihan/rencana/:unit/:year(20[0-9]{2})/revisi/:revision([0-9]{1,3})")
@PermitAll
public class PlanRevisionView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String UNKNOWN = "error.training.plan.unknown";

    private final PlanPages pages;
    private final Formats formats;
    private String title = "";

    PlanRevisionView(PlanPages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(pages.mayEnter());
        String code = event.getRouteParameters().get("unit").orElseThrow();
        int year = event.getRouteParameters().getInteger("year").orElseThrow();
        int number = event.getRouteParameters().getInteger("revision").orElseThrow();
        Unit agency = Entrance.found(
                pages.agencies().stream()
                        .filter(unit -> unit.code().equals(code))
                        .findFirst()
                        .orElse(null),
                UNKNOWN);
        PlanRevision revision = Entrance.found(
                pages.revisions(agency.id(), year).stream()
                        .filter(set -> set.revision() == number)
                        .findFirst()
                        .orElse(null),
                UNKNOWN);
        show(agency, revision);
    }

    private void show(Unit agency, PlanRevision revision) {
        String year = Integer.toString(revision.year());
        title = Texts.t("ui.plan.title.of", agency.name(), year);
        List<PlanNeed> needs = pages.needs(agency.id(), revision.year(), revision.revision());
        BigDecimal cost = needs.stream()
                .map(need -> Objects.requireNonNullElse(need.data().cost(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int people = needs.stream().mapToInt(need -> need.data().headcount()).sum();
        removeAll();
        add(
                new Div(new RouterLink(
                        Texts.t("ui.plan.now"),
                        PlanView.class,
                        new RouteParameters(Map.of("unit", agency.code(), "year", year)))),
                new H1(title),
                new Paragraph(Texts.t(
                        "ui.plan.revision.set",
                        PlanSteps.revision(revision.revision()),
                        formats.date(revision.setAt()))),
                new Paragraph(Texts.t(
                        "ui.plan.sums", formats.number(needs.size()), formats.number(people), formats.money(cost))),
                NeedTable.of(title, needs, need -> new Span(NeedTable.name(need)), formats));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}

package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import id.alur.appraisal.page.YearRow;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.LineId;
import id.alur.identity.CaseFileId;
import id.alur.notification.NoticeService;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A year of somebody's appraisal: where it stands, plan, evidence, feedback, ratings; without an address one's own latest (UC-130). */
@Route(AppraisalView.PATH)
@RouteAlias(AppraisalView.PATH + "/:case")
@Menu(title = "ui.appraisal.menu", order = 26, icon = "vaadin:clipboard-check")
@PermitAll
@StyleSheet("appraisal.css")
public class AppraisalView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "skp";

    private final PageServices services;
    private final AppraisalStart start;
    private final NoticeService notices;
    private final LiveUpdates live;
    private final Div stale = new Div();
    private @Nullable YearSnapshot shown;
    private @Nullable PlanPart plan;
    private String title = "";

    AppraisalView(PageServices services, AppraisalStart start, NoticeService notices, LiveUpdates live) {
        this.services = services;
        this.start = start;
        this.notices = notices;
        this.live = live;
        addClassNames("alur-page", "alur-appraisal");
        stale.addClassNames("alur-row", "alur-banner");
        stale.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = null;
        plan = null;
        List<YearRow> own = services.pages().mine();
        String asked = event.getRouteParameters().get("case").orElse(null);
        CaseFileId caseId = asked == null
                ? own.stream()
                        .map(YearRow::caseId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : Entrance.read(asked, CaseFileId::of, "error.appraisal.not-found");
        if (caseId == null) {
            nothingYet(own);
            return;
        }
        show(YearSnapshot.of(services, caseId));
        notices.markReadAbout(caseId);
        live.follow(this, () -> Set.of("c" + caseId), () -> renew(caseId));
    }

    private void nothingYet(List<YearRow> own) {
        title = Texts.t("ui.appraisal.title");
        removeAll();
        add(
                new H1(title),
                new EmptyState(
                        Texts.t("ui.appraisal.none"),
                        Texts.t("ui.appraisal.none.text"),
                        new Anchor(StartAppraisalView.PATH, Texts.t("ui.appraisal.start.go"))),
                new OwnYears(own, null));
    }

    /** Somebody has done something: shown at once unless the reader is writing. */
    private void renew(CaseFileId caseId) {
        YearSnapshot before = shown;
        if (before == null || !before.caseId().equals(caseId)) {
            // The page has gone on to another year, and still hears of this one.
            return;
        }
        YearSnapshot now = YearSnapshot.of(services, caseId);
        if (now.saysTheSame(before)) {
            if (plan != null) {
                plan.renewThreads();
            }
            return;
        }
        if (plan == null || !plan.isInUse()) {
            show(now);
            return;
        }
        stale.removeAll();
        stale.add(
                new Span(Texts.t("ui.appraisal.changed")),
                new Button(Texts.t("ui.appraisal.changed.show"), click -> show(YearSnapshot.of(services, caseId))));
        stale.setVisible(true);
    }

    private void show(YearSnapshot year) {
        Set<LineId> open = plan == null ? Set.of() : plan.openThreads();
        YearRow row = year.year().row();
        String number = Integer.toString(row.year());
        title = year.isOwn()
                ? Texts.t("ui.appraisal.title.of-year", number)
                : Texts.t("ui.appraisal.title.of", number, row.name());
        CaseFileId caseId = year.caseId();
        PlanPart lines = new PlanPart(services, year, open, () -> show(YearSnapshot.of(services, caseId)));
        shown = year;
        plan = lines;
        stale.setVisible(false);
        removeAll();
        add(new H1(title), stale, about(year), new NextStep(services, year));
        if (year.isOwn()) {
            int current = start.check().year();
            if (services.pages().mine().stream().noneMatch(own -> own.year() == current)) {
                add(new Anchor(StartAppraisalView.PATH, Texts.t("ui.appraisal.start.go")));
            }
        }
        add(new OutcomePart(services, year), lines, new PeriodPart(services, year));
        if (year.isOwn()) {
            add(new OwnYears(services.pages().mine(), caseId));
        }
    }

    private static Paragraph about(YearSnapshot year) {
        String superior = year.year().superior();
        YearRow row = year.year().row();
        String whose = year.isOwn() ? "" : row.post() + ", " + row.unit() + ". ";
        Paragraph about = new Paragraph(whose
                + (superior == null
                        ? Texts.t("ui.appraisal.superior.none")
                        : Texts.t("ui.appraisal.superior", superior)));
        about.addClassName("alur-muted");
        return about;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}

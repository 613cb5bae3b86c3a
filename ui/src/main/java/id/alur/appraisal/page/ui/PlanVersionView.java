package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.alur.appraisal.page.YearRow;
import id.alur.appraisal.plan.PlanVersion;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ui.ChangeList;
import id.alur.appraisal.plan.ui.LineCard;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A plan as it was agreed, whatever has become of it since, and what it has otherwise than another version (UC-130). */
@Route("skp/:case/versi/:number([0-9]{1,3})")
@PermitAll
@StyleSheet("appraisal.css")
public class PlanVersionView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String UNKNOWN = "error.appraisal.not-found";
    private static final String WITH = "dengan";

    private final PageServices services;
    private String title = "";

    PlanVersionView(PageServices services) {
        this.services = services;
        addClassNames("alur-page", "alur-appraisal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseFileId caseId = Entrance.read(event.getRouteParameters().get("case").orElse(null), CaseFileId::of, UNKNOWN);
        int number = event.getRouteParameters().getInteger("number").orElseThrow();
        YearRow year = services.pages().year(caseId).row();
        List<PlanVersion> versions = services.plan().plans().versions(caseId);
        Entrance.found(find(versions, number).orElse(null), UNKNOWN);
        PlanView plan = services.plan().plans().version(caseId, number);
        title = Texts.t("ui.appraisal.version.title", Integer.toString(number), Integer.toString(year.year()));
        removeAll();
        add(
                new Anchor(AppraisalView.PATH + "/" + caseId, Texts.t("ui.appraisal.version.back")),
                new H1(title),
                new Paragraph(year.name()),
                choices(versions, caseId, number),
                about(plan));
        int before = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WITH)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(other -> find(versions, other).isPresent())
                .orElse(number - 1);
        if (find(versions, before).isPresent() && before != number) {
            int older = Math.min(before, number);
            int newer = Math.max(before, number);
            add(new ChangeList(services.plan().plans().difference(caseId, older, newer), older, newer));
        }
        add(new H2(Texts.t("ui.appraisal.plan")), lines(plan));
    }

    private static Optional<PlanVersion> find(List<PlanVersion> versions, int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    private static Div choices(List<PlanVersion> versions, CaseFileId caseId, int number) {
        Select<PlanVersion> shown = select("ui.appraisal.version", versions);
        find(versions, number).ifPresent(shown::setValue);
        shown.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                "skp/" + caseId + "/versi/" + change.getValue().number());
            }
        });
        Select<PlanVersion> other = select(
                "ui.appraisal.version.with",
                versions.stream().filter(version -> version.number() != number).toList());
        other.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                "skp/" + caseId + "/versi/" + number,
                                QueryParameters.of(
                                        WITH, Integer.toString(change.getValue().number())));
            }
        });
        Div choices = new Div(shown, other);
        choices.addClassName("alur-row");
        choices.setVisible(versions.size() > 1);
        return choices;
    }

    private static Select<PlanVersion> select(String label, List<PlanVersion> versions) {
        Select<PlanVersion> select = new Select<>();
        select.setLabel(Texts.t(label));
        select.setItems(versions);
        select.setItemLabelGenerator(version -> Texts.t(
                "ui.appraisal.version.of", Integer.toString(version.number()), AppraisalTexts.of(version.state())));
        return select;
    }

    private Div about(PlanView plan) {
        Div about = new Div(AppraisalTexts.badge(plan.state()));
        Instant agreed = plan.agreedAt();
        String by = plan.agreedBy();
        if (agreed != null && by != null) {
            about.add(new Paragraph(Texts.t(
                    "ui.appraisal.plan.agreed",
                    Integer.toString(plan.number()),
                    services.formats().date(agreed),
                    by)));
        }
        if (plan.changeReason() != null) {
            Paragraph why = new Paragraph(Texts.t("ui.appraisal.change.because", plan.changeReason()));
            why.addClassName("alur-prose");
            about.add(why);
        }
        return about;
    }

    private static Div lines(PlanView plan) {
        Div lines = new Div();
        lines.addClassName("alur-appraisal-lines");
        int number = 0;
        for (PlannedResult line : plan.results()) {
            number++;
            lines.add(new LineCard(number, line).withIndicators());
        }
        return lines;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}

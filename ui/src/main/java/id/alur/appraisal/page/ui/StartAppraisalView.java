package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.StartCheck;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;

/** Begins a year's plan: who will rate it is said before, and if nobody can, who mends that (UC-130). */
@Route(StartAppraisalView.PATH)
@PermitAll
public class StartAppraisalView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "skp/mulai";

    private final AppraisalStart start;

    StartAppraisalView(AppraisalStart start) {
        this.start = start;
        addClassName("alur-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        StartCheck check = start.check();
        String year = Integer.toString(check.year());
        removeAll();
        add(new H1(Texts.t("ui.appraisal.start.title", year)));
        CaseFileId running = check.running();
        if (running != null) {
            add(
                    new Paragraph(Texts.t("ui.appraisal.start.running", year)),
                    new Anchor(AppraisalView.PATH + "/" + running, Texts.t("ui.appraisal.open")));
            return;
        }
        String obstacle = check.obstacle();
        if (obstacle != null) {
            Paragraph why = new Paragraph(Texts.t(obstacle, check.year()));
            why.addClassName("alur-late");
            add(why);
            if (!check.mendedBy().isEmpty()) {
                add(new Paragraph(Texts.t("ui.appraisal.start.mended-by", String.join("; ", check.mendedBy()))));
            }
            return;
        }
        String superior = check.superior();
        add(new Paragraph(Texts.t("ui.appraisal.start.intro")));
        if (superior != null) {
            add(new Paragraph(Texts.t("ui.appraisal.start.superior", superior)));
        }
        Button begin = new Button(Texts.t("ui.appraisal.start.begin", year), click -> begin(click.getSource()));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        add(begin);
    }

    private void begin(Button button) {
        try {
            CaseFileId opened = start.start();
            Problems.tell(Texts.t("ui.appraisal.start.done"));
            UI.getCurrent().navigate(AppraisalView.PATH + "/" + opened);
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            button.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.appraisal.start");
    }
}

package id.alur.training.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.alur.letter.Letter;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.CityDecrees;
import id.alur.training.plan.CityPlan;
import id.alur.training.plan.CityPlanDesk;
import id.alur.training.plan.CityPlanState;

/** A plan of the city on its way or over, and what BKPSDM may do when it was returned. */
class CityPlanSteps {

    private final CityPlanDesk desk;
    private final CityDecrees decrees;
    private final Formats formats;
    private final boolean change;
    private final Runnable changed;

    CityPlanSteps(CityPlanDesk desk, CityDecrees decrees, Formats formats, boolean change, Runnable changed) {
        this.desk = desk;
        this.decrees = decrees;
        this.formats = formats;
        this.change = change;
        this.changed = changed;
    }

    Div of(CityPlan plan) {
        Span state = new Span(Texts.t(plan.state().key()));
        state.addClassNames(
                "alur-state",
                switch (plan.state()) {
                    case SET -> "alur-state-closed";
                    case RETURNED -> "alur-state-soon";
                    default -> "alur-state-open";
                });
        Div line = new Div(
                new Span(Texts.t(
                        "ui.plan.city.sent",
                        plan.number(),
                        formats.date(plan.sentAt()),
                        formats.number(plan.parts().size()))),
                state,
                new Anchor("berkas/" + plan.caseId(), Texts.t("ui.plan.case")));
        line.addClassName("alur-row");
        Div block = new Div(line);
        block.addClassName("alur-next");
        if (plan.state() == CityPlanState.SET) {
            block.add(decree(plan));
        }
        if (plan.question() != null) {
            Paragraph question = new Paragraph(Texts.t("ui.plan.question", plan.question()));
            question.addClassName("alur-prose");
            block.add(question);
        }
        if (change && plan.state() == CityPlanState.RETURNED) {
            Button again = new Button(
                    Texts.t("ui.plan.city.resubmit"),
                    click -> PlanTexts.ask("ui.plan.city.resubmit", answer -> {
                        desk.resubmit(plan.caseId(), answer);
                        Problems.tell(Texts.t("ui.plan.city.send.done"));
                        changed.run();
                    }));
            again.addThemeVariants(ButtonVariant.PRIMARY);
            Div buttons = new Div(again, new Button(Texts.t("ui.plan.city.withdraw"), click -> withdraw(plan)));
            buttons.addClassName("alur-row");
            block.add(buttons);
        }
        return block;
    }

    private Component decree(CityPlan plan) {
        Letter decree = decrees.of(plan.caseId()).orElse(null);
        if (decree == null) {
            Span none = new Span(Texts.t("ui.plan.city.decree.none"));
            none.addClassName("alur-muted");
            return none;
        }
        Div line = new Div(
                new Span(Texts.t("ui.plan.city.decree", decree.number(), formats.date(decree.dated()))),
                Downloads.link(
                        Texts.t("ui.plan.city.decree.download"),
                        "keputusan-rencana-" + plan.year() + "-" + plan.number() + ".pdf",
                        "application/pdf",
                        () -> decrees.pdf(plan.caseId())));
        line.addClassName("alur-row");
        return line;
    }

    private void withdraw(CityPlan plan) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.plan.city.withdraw"),
                Texts.t("ui.plan.city.withdraw.text"),
                Texts.t("ui.plan.city.withdraw.confirm"),
                confirmed -> {
                    try {
                        desk.withdraw(plan.caseId());
                        Problems.tell(Texts.t("ui.plan.city.withdraw.done"));
                    } catch (DomainException refused) {
                        Problems.show(Texts.of(refused));
                    }
                    changed.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.open();
    }
}

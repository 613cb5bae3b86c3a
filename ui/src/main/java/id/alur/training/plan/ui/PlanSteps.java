package id.alur.training.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.CaseAccess;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.plan.Plan;
import id.alur.training.plan.PlanFlow;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanRevision;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.PlanTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a plan is on its way, what its agency may do with it now, and what was set before. */
class PlanSteps extends Div {

    private final PlanPages pages;
    private final PlanFlow flow;
    private final CaseAccess cases;
    private final Formats formats;

    PlanSteps(PlanPages pages, PlanFlow flow, CaseAccess cases, Formats formats) {
        this.pages = pages;
        this.flow = flow;
        this.cases = cases;
        this.formats = formats;
    }

    /** @param changed runs when the plan has moved on */
    void show(Unit agency, Plan plan, PlanTotals totals, Runnable changed) {
        removeAll();
        Div line = new Div(state(plan.state()));
        line.addClassName("alur-row");
        if (plan.revision() > 0) {
            line.add(new Span(revision(plan.revision())));
        }
        if (plan.caseId() != null && cases.mayRead(plan.caseId())) {
            line.add(new Anchor("berkas/" + plan.caseId(), Texts.t("ui.plan.case")));
        }
        Div next = new Div(
                line,
                new Paragraph(Texts.t("ui.plan.step." + plan.state().name().toLowerCase(Locale.ROOT))));
        next.addClassName("alur-next");
        if (plan.question() != null) {
            Paragraph question = new Paragraph(Texts.t("ui.plan.question", plan.question()));
            question.addClassName("alur-prose");
            next.add(question);
        }
        LocalDate due = plan.repairDue();
        if (due != null) {
            boolean late = pages.today().isAfter(due);
            Paragraph until =
                    new Paragraph(Texts.t(late ? "ui.plan.repair.late" : "ui.plan.repair.until", formats.date(due)));
            if (late) {
                until.addClassName("alur-late");
            }
            next.add(until);
        }
        if (pages.mayChange(agency.id()) && !pages.isOver(plan.year())) {
            Div buttons = buttons(agency, plan, totals, changed);
            buttons.addClassName("alur-row");
            next.add(buttons);
        }
        add(next);
        List<PlanRevision> before = pages.revisions(agency.id(), plan.year());
        if (!before.isEmpty()) {
            add(new H2(Texts.t("ui.plan.revisions")), revisions(agency, before));
        }
    }

    static Span state(PlanState state) {
        Span badge = new Span(Texts.t(state.key()));
        badge.addClassNames(
                "alur-state",
                switch (state) {
                    case ACCEPTED, SET -> "alur-state-closed";
                    case RETURNED -> "alur-state-soon";
                    default -> "alur-state-open";
                });
        return badge;
    }

    static String revision(int revision) {
        return revision == 0 ? Texts.t("ui.plan.revision.first") : Texts.t("ui.plan.revision", revision);
    }

    private Div buttons(Unit agency, Plan plan, PlanTotals totals, Runnable changed) {
        Div buttons = new Div();
        switch (plan.state()) {
            case DRAFT -> {
                Button submit = primary(
                        "ui.plan.submit",
                        () -> confirm(
                                "ui.plan.submit",
                                PlanTexts.sums(totals, formats),
                                () -> flow.submit(agency.id(), plan.year(), ""),
                                changed));
                submit.setEnabled(totals.complete());
                buttons.add(submit);
                if (plan.revision() > 0) {
                    buttons.add(new Button(
                            Texts.t("ui.plan.discard"),
                            click -> confirm(
                                    "ui.plan.discard", "", () -> flow.discard(agency.id(), plan.year()), changed)));
                }
                if (!totals.complete()) {
                    Span why = new Span(Texts.t("ui.plan.submit.not-yet"));
                    why.addClassName("alur-muted");
                    buttons.add(why);
                }
            }
            case RETURNED -> {
                Button again = primary(
                        "ui.plan.resubmit",
                        () -> PlanTexts.askIfWanted("ui.plan.resubmit", answer -> {
                            flow.submit(agency.id(), plan.year(), answer);
                            Problems.tell(Texts.t("ui.plan.submit.done"));
                            changed.run();
                        }));
                again.setEnabled(totals.complete());
                buttons.add(
                        again,
                        new Button(
                                Texts.t("ui.plan.withdraw"),
                                click -> confirm(
                                        "ui.plan.withdraw",
                                        "",
                                        () -> flow.withdraw(agency.id(), plan.year()),
                                        changed)));
            }
            case SET ->
                buttons.add(new Button(
                        Texts.t("ui.plan.revise"),
                        click -> confirm("ui.plan.revise", "", () -> flow.revise(agency.id(), plan.year()), changed)));
            default -> {
                // It is others' turn.
            }
        }
        return buttons;
    }

    private static Button primary(String key, Runnable action) {
        Button button = new Button(Texts.t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** @param group of the texts: itself the title, {@code .text}, {@code .confirm}, {@code .done} */
    private static void confirm(String group, String before, Runnable action, Runnable changed) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t(group),
                (before + " " + Texts.t(group + ".text")).strip(),
                Texts.t(group + ".confirm"),
                confirmed -> {
                    try {
                        action.run();
                        Problems.tell(Texts.t(group + ".done"));
                    } catch (DomainException refused) {
                        Problems.show(Texts.of(refused));
                    }
                    changed.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.open();
    }

    private UnorderedList revisions(Unit agency, List<PlanRevision> revisions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-list");
        for (PlanRevision set : revisions) {
            ListItem item = new ListItem(new RouterLink(
                    Texts.t("ui.plan.revision.set", revision(set.revision()), formats.date(set.setAt())),
                    PlanRevisionView.class,
                    new RouteParameters(Map.of(
                            "unit",
                            agency.code(),
                            "year",
                            Integer.toString(set.year()),
                            "revision",
                            Integer.toString(set.revision())))));
            item.addClassName("alur-list-item");
            list.add(item);
        }
        return list;
    }
}

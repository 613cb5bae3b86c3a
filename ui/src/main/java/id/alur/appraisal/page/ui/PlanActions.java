package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import id.alur.appraisal.plan.Permission;
import id.alur.appraisal.plan.PlanLimits;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.YearState;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ReasonDialog;
import id.alur.shell.ui.Texts;
import java.util.Set;
import java.util.function.Consumer;

/** What may be done with a whole plan that is no task: ask for a change, take that back, call the year off. */
final class PlanActions {

    private static final Set<YearState> OVER = Set.of(YearState.PUBLISHED, YearState.ACCEPTED, YearState.CANCELLED);

    private final PageServices services;
    private final YearSnapshot shown;
    private final Runnable changed;

    PlanActions(PageServices services, YearSnapshot shown, Runnable changed) {
        this.services = services;
        this.shown = shown;
        this.changed = changed;
    }

    void addTo(Div place) {
        CaseFileId caseId = shown.caseId();
        Set<Permission> may = shown.open() == null ? Set.of() : shown.open().permissions();
        if (may.contains(Permission.CHANGE)) {
            place.add(new Button(
                    Texts.t("ui.appraisal.change"),
                    click -> ask(
                            "ui.appraisal.change", reason -> services.change().ask(caseId, reason))));
        }
        if (may.contains(Permission.WITHDRAW_CHANGE)) {
            place.add(quiet(
                    "ui.appraisal.change.withdraw",
                    () -> confirm("ui.appraisal.change.withdraw", () -> services.change()
                            .withdraw(caseId))));
        }
        YearState state = shown.year().row().state();
        if (may.contains(Permission.WITHDRAW_YEAR)) {
            place.add(quiet(
                    "ui.appraisal.withdraw",
                    () -> confirm(
                            "ui.appraisal.withdraw", () -> services.cancel().withdraw(caseId))));
        }
        if (shown.year().relation() == Relation.PERFORMANCE && !OVER.contains(state)) {
            place.add(quiet(
                    "ui.appraisal.cancel",
                    () -> ask("ui.appraisal.cancel", reason -> services.cancel().cancel(caseId, reason))));
        }
    }

    private static Button quiet(String key, Runnable action) {
        Button button = new Button(Texts.t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** @param group of the texts: itself the title, {@code .text}, {@code .label}, {@code .confirm}, {@code .done} */
    private void ask(String group, Consumer<String> action) {
        new ReasonDialog(
                        Texts.t(group),
                        Texts.t(group + ".text"),
                        Texts.t(group + ".label"),
                        PlanLimits.REASON,
                        Texts.t(group + ".confirm"),
                        reason -> {
                            action.accept(reason);
                            Problems.tell(Texts.t(group + ".done"));
                            changed.run();
                        })
                .open();
    }

    private void confirm(String group, Runnable action) {
        ConfirmDialog dialog =
                new ConfirmDialog(Texts.t(group), Texts.t(group + ".text"), Texts.t(group + ".confirm"), confirmed -> {
                    try {
                        action.run();
                        Problems.tell(Texts.t(group + ".done"));
                    } catch (DomainException refused) {
                        Problems.show(Texts.of(refused));
                    }
                    changed.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.appraisal.keep"));
        dialog.open();
    }
}

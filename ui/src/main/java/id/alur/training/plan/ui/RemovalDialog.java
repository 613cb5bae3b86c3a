package id.alur.training.plan.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import id.alur.shell.ui.Texts;

/** Asks before a need is taken out of a plan. */
final class RemovalDialog {

    private RemovalDialog() {}

    static void open(Runnable removal) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.plan.remove"),
                Texts.t("ui.plan.remove.text"),
                Texts.t("ui.plan.remove.confirm"),
                confirmed -> removal.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.open();
    }
}

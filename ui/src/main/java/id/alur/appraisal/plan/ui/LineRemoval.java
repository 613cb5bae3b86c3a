package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import id.alur.shell.ui.Texts;

/** Asks before a line is taken out of a plan. */
final class LineRemoval {

    private LineRemoval() {}

    static void ask(int number, Runnable removal) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t("ui.appraisal.line.remove", Integer.toString(number)),
                Texts.t("ui.appraisal.line.remove.text"),
                Texts.t("ui.appraisal.line.remove.confirm"),
                confirmed -> removal.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.open();
    }
}

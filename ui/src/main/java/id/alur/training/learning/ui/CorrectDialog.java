package id.alur.training.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.LedgerEntry;

/** Takes an entry back, with the reason that everybody who sees the entry will read. */
class CorrectDialog extends Dialog {

    CorrectDialog(LedgerEntry entry, LearningService service, Runnable changed) {
        setHeaderTitle(Texts.t("ui.learning.correct.title", entry.title()));
        setWidth("min(32rem, 94vw)");
        TextArea reason = new TextArea(Texts.t("ui.learning.correct.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(Texts.t("ui.learning.correct.text", entry.jp())), reason);
        Button save = new Button(Texts.t("ui.learning.correct"), Entries.checked(this, () -> {
            try {
                service.correct(entry.id(), reason.getValue());
            } catch (DomainException refused) {
                reason.setInvalid(true);
                reason.setErrorMessage(Texts.of(refused));
                reason.focus();
                return;
            }
            close();
            Problems.tell(Texts.t("ui.learning.corrected"));
            changed.run();
        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }
}

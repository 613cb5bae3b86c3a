package id.alur.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.casefile.CaseView;
import id.alur.casefile.ui.CaseFeature;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.request.TrainingCancellation;
import java.util.Optional;

/** The button that calls a request off, for whom it is there to press (UC-101 A10). */
@org.springframework.stereotype.Component
class CancelTraining implements CaseFeature {

    private final TrainingCancellation cancellation;

    CancelTraining(TrainingCancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public Optional<Component> on(CaseView view, Runnable changed) {
        CaseFileId id = view.file().id();
        if (!view.file().processId().equals(TrainingRequestProcess.PROCESS_ID)
                || !view.file().open()
                || !cancellation.mayCancel(id)) {
            return Optional.empty();
        }
        return Optional.of(new Button(Texts.t("ui.training.cancel"), click -> ask(id, changed)));
    }

    private void ask(CaseFileId id, Runnable changed) {
        Dialog dialog = new Dialog(Texts.t("ui.training.cancel"));
        dialog.setWidth("min(34rem, 94vw)");
        TextArea reason = new TextArea(Texts.t("ui.training.cancel.reason"));
        reason.setMaxLength(TrainingCancellation.MAX_REASON);
        reason.setHelperText(Texts.t("ui.training.cancel.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        Button confirm = new Button(Texts.t("ui.training.cancel.confirm"), Entries.checked(dialog, () -> {
            try {
                cancellation.cancel(id, reason.getValue());
            } catch (DomainException refused) {
                reason.setErrorMessage(Texts.of(refused));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            dialog.close();
            Problems.tell(Texts.t("ui.training.cancel.done"));
            changed.run();
        }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(Texts.t("ui.training.cancel.text")), reason);
        dialog.getFooter().add(new Button(Texts.t("ui.training.cancel.keep"), click -> dialog.close()), confirm);
        dialog.open();
    }
}

package id.alur.training.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventDesk;
import java.util.function.Consumer;

/** Asks for the reason of something that cannot be undone. */
class ReasonDialog extends Dialog {

    /**
     * @param what key of the words: the title, {@code .text} and {@code .confirm}
     * @param action what is done with the reason; may refuse it
     */
    ReasonDialog(String what, Consumer<String> action) {
        setHeaderTitle(Texts.t(what));
        setWidth("min(32rem, 94vw)");
        TextArea reason = new TextArea(Texts.t("ui.event.reason"));
        reason.setMaxLength(EventDesk.MAX_REASON);
        reason.setHelperText(Texts.t("ui.event.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        Button confirm = new Button(Texts.t(what + ".confirm"), Entries.checked(this, () -> {
            try {
                action.accept(reason.getValue());
            } catch (DomainException refused) {
                reason.setErrorMessage(Texts.of(refused));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            close();
        }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(Texts.t(what + ".text")), reason);
        getFooter().add(new Button(Texts.t("ui.event.keep"), click -> close()), confirm);
    }
}

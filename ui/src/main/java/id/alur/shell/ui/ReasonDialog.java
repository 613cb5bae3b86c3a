package id.alur.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.shared.DomainException;
import java.util.function.Consumer;

/** Asks for a sentence before something is done: the one dialog for reasons. */
public final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final Button back = new Button(Texts.t("ui.action.cancel"), click -> close());

    /**
     * @param title what is about to be done
     * @param text what follows from it
     * @param label of the field
     * @param most characters of the reason
     * @param confirm words of the button that does it
     * @param action is given the reason; may refuse it, which is then said at the field
     */
    public ReasonDialog(String title, String text, String label, int most, String confirm, Consumer<String> action) {
        setHeaderTitle(title);
        setWidth("min(34rem, 94vw)");
        reason.setLabel(label);
        reason.setMaxLength(most);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        Button act = new Button(confirm, Entries.checked(this, () -> act(action)));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(text), reason);
        getFooter().add(back, act);
    }

    /** Who will read the reason, and how long it may be. */
    public ReasonDialog helper(String words) {
        reason.setHelperText(words);
        return this;
    }

    /** Where nothing need be said. */
    public ReasonDialog optional() {
        reason.setRequiredIndicatorVisible(false);
        return this;
    }

    /** Where "cancel" could be read as doing it. */
    public ReasonDialog keep(String words) {
        back.setText(words);
        return this;
    }

    private void act(Consumer<String> action) {
        try {
            action.accept(reason.getValue());
        } catch (DomainException refused) {
            reason.setErrorMessage(Texts.of(refused));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
    }
}

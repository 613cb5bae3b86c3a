package id.alur.training.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Texts;
import java.util.function.Consumer;

/** A dialog that asks for a sentence before something is done. */
final class ReasonDialog {

    private static final int MAX = 1000;

    private ReasonDialog() {}

    /**
     * @param group of the texts: {@code .title}, {@code .text}, {@code .label}, {@code .confirm}
     * @param action may refuse what was written, which is then said at the field
     */
    static void open(String group, Consumer<String> action) {
        Dialog dialog = new Dialog(Texts.t(group + ".title"));
        TextArea words = new TextArea(Texts.t(group + ".label"));
        words.setMaxLength(MAX);
        words.setWidthFull();
        words.addValueChangeListener(change -> words.setInvalid(false));
        Button confirm = new Button(Texts.t(group + ".confirm"), Entries.checked(dialog, () -> {
            try {
                action.accept(words.getValue());
            } catch (DomainException refused) {
                words.setErrorMessage(Texts.of(refused));
                words.setInvalid(true);
                words.focus();
                return;
            }
            dialog.close();
        }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(Texts.t(group + ".text")), words);
        dialog.getFooter().add(confirm, new Button(Texts.t("ui.action.cancel"), click -> dialog.close()));
        dialog.open();
    }
}

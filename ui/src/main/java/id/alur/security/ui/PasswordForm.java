package id.alur.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import id.alur.security.AccountService;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Texts;

/** Present password, new one twice; what is refused is said at its field. */
class PasswordForm extends Div {

    private final AccountService accounts;
    private final Runnable changed;
    private final PasswordField present;
    private final PasswordField next = field("ui.password.next", "new-password");
    private final PasswordField again = field("ui.password.again", "new-password");

    PasswordForm(String presentKey, AccountService accounts, Runnable changed) {
        this.accounts = accounts;
        this.changed = changed;
        present = field(presentKey, "current-password");
        addClassName("alur-narrow");
        next.setHelperText(Texts.t("ui.password.rule", AccountService.MIN_PASSWORD, AccountService.MAX_PASSWORD));
        Button save = new Button(Texts.t("ui.password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(present, next, again, save);
    }

    private static PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(Texts.t(key));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        // The component has no Java way to name the button that shows what was typed.
        field.getElement().executeJs("this.i18n = { ...this.i18n, reveal: $0 }", Texts.t("ui.password.reveal"));
        return field;
    }

    private void save() {
        present.setInvalid(false);
        next.setInvalid(false);
        again.setInvalid(!next.getValue().equals(again.getValue()));
        if (again.isInvalid()) {
            again.setErrorMessage(Texts.t("ui.password.differ"));
            again.focus();
            return;
        }
        try {
            accounts.changePassword(present.getValue(), next.getValue());
        } catch (DomainException refused) {
            PasswordField culprit = refused.key().endsWith("password-wrong") ? present : next;
            culprit.setErrorMessage(Texts.of(refused));
            culprit.setInvalid(true);
            culprit.focus();
            return;
        }
        present.clear();
        next.clear();
        again.clear();
        changed.run();
    }
}

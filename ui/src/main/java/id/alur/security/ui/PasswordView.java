package id.alur.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.security.AccountService;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;

/** Change one's own password. */
@Route("kata-sandi")
@PermitAll
public class PasswordView extends Section implements HasDynamicTitle {

    private final AccountService accounts;
    private final PasswordField present = field("ui.password.present", "current-password");
    private final PasswordField next = field("ui.password.next", "new-password");
    private final PasswordField again = field("ui.password.again", "new-password");

    PasswordView(AccountService accounts) {
        this.accounts = accounts;
        addClassNames("alur-page", "alur-narrow");
        next.setHelperText(Texts.t("ui.password.rule", AccountService.MIN_PASSWORD, AccountService.MAX_PASSWORD));
        Button save = new Button(Texts.t("ui.password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(
                new H1(Texts.t("ui.password.title")),
                new Paragraph(Texts.t("ui.password.intro")),
                present,
                next,
                again,
                save);
    }

    private static PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(Texts.t(key));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void save() {
        present.setInvalid(false);
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
        Problems.tell(Texts.t("ui.password.saved"));
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.password.title");
    }
}

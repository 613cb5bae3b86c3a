package id.alur.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.alur.identity.CurrentUser;
import id.alur.security.AccountService;
import id.alur.shell.ui.Preferences;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** The only page for somebody who logged in with a one-time password: choose one's own. */
@Route(value = NewPasswordView.PATH, autoLayout = false)
@PermitAll
public class NewPasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "kata-sandi-baru";

    NewPasswordView(AccountService accounts, Preferences preferences, AuthenticationContext authentication) {
        addClassName("alur-login");
        Locale other = Texts.locale().equals(Texts.ENGLISH) ? Texts.INDONESIAN : Texts.ENGLISH;
        Button language =
                new Button(other.getDisplayLanguage(other), click -> preferences.changeLocale(UI.getCurrent(), other));
        language.getElement().setAttribute("lang", other.getLanguage());
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button leave = new Button(Texts.t("ui.user.log-out"), click -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div ways = new Div(language, leave);
        ways.addClassName("alur-row");

        // Loaded anew, so that the guard sees the password and gives the session its roles.
        PasswordForm form = new PasswordForm("ui.password.one-time", accounts, () -> UI.getCurrent()
                .getPage()
                .setLocation("."));
        Div box = new Div(
                new H1(Texts.t("ui.password.first.title")),
                new Paragraph(Texts.t("ui.password.first.intro")),
                form,
                ways);
        box.addClassName("alur-login-box");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!CurrentUser.passwordIsDue()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.password.first.title");
    }
}

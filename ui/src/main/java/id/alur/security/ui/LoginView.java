package id.alur.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.alur.demo.DemoLogin;
import id.alur.demo.DemoLogins;
import id.alur.shell.ui.Preferences;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;

/** Log-in with login and password; every refusal reads the same, so that nobody learns which logins exist. */
@Route(value = LoginView.PATH, autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "masuk";
    static final String AFTER_LOGOUT = "/" + PATH + "?keluar";

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    LoginView(Preferences preferences, @Value("${alur.demo.enabled:false}") boolean demo) {
        addClassName("alur-login");
        H1 name = new H1(Texts.t("ui.app.name"));
        Paragraph agency = new Paragraph(Texts.t("ui.app.tagline"));
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        notice.addClassName("alur-login-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);

        Div box = new Div(name, agency, notice, form, language(preferences));
        box.addClassName("alur-login-box");
        if (demo) {
            box.add(demoLogins());
        }
        add(box);
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(Texts.t("ui.login.title"));
        labels.setUsername(Texts.t("ui.login.name"));
        labels.setPassword(Texts.t("ui.login.password"));
        labels.setSubmit(Texts.t("ui.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(Texts.t("ui.login.refused.title"));
        error.setMessage(Texts.t("ui.login.refused.text"));
        error.setUsername(Texts.t("ui.login.name.missing"));
        error.setPassword(Texts.t("ui.login.password.missing"));
        return words;
    }

    private static Button language(Preferences preferences) {
        Locale other = Texts.locale().equals(Texts.ENGLISH) ? Texts.INDONESIAN : Texts.ENGLISH;
        Button button =
                new Button(other.getDisplayLanguage(other), click -> preferences.changeLocale(UI.getCurrent(), other));
        button.getElement().setAttribute("lang", other.getLanguage());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** Kota Contoh only: who can log in, each a click away. */
    private Div demoLogins() {
        Div logins = new Div(
                new H2(Texts.t("ui.login.demo")), new Paragraph(Texts.t("ui.login.demo.text", DemoLogins.PASSWORD)));
        logins.addClassName("alur-login-demo");
        for (DemoLogin login : DemoLogins.list()) {
            Button fill = new Button(login.login(), click -> fill(login));
            fill.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Span who = new Span(Texts.t(login.office()));
            who.addClassName("alur-muted");
            logins.add(new Div(fill, who));
        }
        return logins;
    }

    private void fill(DemoLogin login) {
        form.getElement()
                .executeJs(
                        "this.querySelector('[name=username]').value = $0; this.querySelector('[name=password]').value = $1;"
                                + " this.querySelector('vaadin-button[slot=submit]')?.focus()",
                        login.login(),
                        login.password());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        if (parameters.containsKey("tunggu")) {
            form.showErrorMessage(
                    Texts.t("ui.login.paused.title"),
                    Texts.t("ui.login.paused.text", seconds(parameters.getOrDefault("tunggu", List.of()))));
        }
        if (parameters.containsKey("keluar")) {
            notice.setText(Texts.t("ui.login.logged-out"));
            notice.setVisible(true);
        }
    }

    private static int seconds(List<String> values) {
        String text = values.isEmpty() ? "" : values.getFirst();
        return text.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.login.title");
    }
}

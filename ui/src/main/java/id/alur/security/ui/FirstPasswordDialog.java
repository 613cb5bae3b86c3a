package id.alur.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.security.FirstPassword;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import java.time.Instant;

/** Shows a one-time password, once: closed by its button alone, so that no stray click takes it away. */
class FirstPasswordDialog extends Dialog {

    FirstPasswordDialog(String name, FirstPassword password, Formats formats) {
        setHeaderTitle(Texts.t("ui.accounts.password.title"));
        setWidth("min(30rem, 94vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Div body = new Div(
                new Paragraph(Texts.t("ui.accounts.password.text", name)),
                shown("ui.accounts.login", password.login()),
                shown("ui.password.one-time", password.password()));
        Instant expires = password.expiresAt();
        if (expires != null) {
            body.add(new Paragraph(Texts.t("ui.accounts.password.until.text", until(expires, formats))));
        }
        body.addClassName("alur-narrow");
        add(body);
        Button close = new Button(Texts.t("ui.accounts.password.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    /** The last day on which it lets somebody in. */
    static String until(Instant expires, Formats formats) {
        return formats.date(expires.minusNanos(1));
    }

    private static TextField shown(String key, String value) {
        TextField field = new TextField(Texts.t(key));
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("alur-code");
        return field;
    }
}

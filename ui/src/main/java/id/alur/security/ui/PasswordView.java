package id.alur.security.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.security.AccountService;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;

/** Change one's own password. */
@Route("kata-sandi")
@PermitAll
public class PasswordView extends Section implements HasDynamicTitle {

    PasswordView(AccountService accounts) {
        addClassNames("alur-page", "alur-narrow");
        add(
                new H1(Texts.t("ui.password.title")),
                new Paragraph(Texts.t("ui.password.intro")),
                new PasswordForm("ui.password.present", accounts, () -> Problems.tell(Texts.t("ui.password.saved"))));
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.password.title");
    }
}

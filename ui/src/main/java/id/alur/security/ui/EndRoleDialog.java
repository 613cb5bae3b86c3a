package id.alur.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.security.GrantedRole;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RoleTexts;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;

/** Lets a role end, at once or with a later day. */
class EndRoleDialog extends Dialog {

    private final GrantedRole role;
    private final AccountsView.Tools tools;
    private final Runnable changed;
    private final LocalDate yesterday;
    private final DatePicker last;
    private final Paragraph refusal = new Paragraph();

    EndRoleDialog(GrantedRole role, AccountsView.Tools tools, Runnable changed) {
        this.role = role;
        this.tools = tools;
        this.changed = changed;
        yesterday = LocalDate.now(tools.clock()).minusDays(1);
        setHeaderTitle(Texts.t("ui.accounts.end.of", RoleTexts.title(role.role())));
        setWidth("min(30rem, 94vw)");
        last = GrantDialog.date("ui.accounts.end.last", LocalDate.now(tools.clock()));
        last.setHelperText(Texts.t("ui.accounts.end.last.help"));
        last.setClearButtonVisible(true);
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div fields = new Div(new Paragraph(Texts.t("ui.accounts.end.text")), last, refusal);
        fields.addClassNames("alur-narrow", "alur-person-form");
        add(fields);
        Button end = new Button(Texts.t("ui.accounts.end.save"), Entries.checked(this, this::save));
        end.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), end);
    }

    private void save() {
        if (last.isInvalid()) {
            last.focus();
            return;
        }
        try {
            tools.grants().end(role.id(), last.getValue() == null ? yesterday : last.getValue());
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            refusal.setVisible(true);
            return;
        }
        close();
        Problems.tell(Texts.t("ui.accounts.end.done", RoleTexts.title(role.role())));
        changed.run();
    }
}

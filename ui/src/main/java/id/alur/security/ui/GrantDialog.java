package id.alur.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import id.alur.form.ui.DateInputs;
import id.alur.identity.Role;
import id.alur.personnel.Unit;
import id.alur.security.AccountRow;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.RoleTexts;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;

/** Grants somebody a role: which, where, from when, until when. */
class GrantDialog extends Dialog {

    private final AccountRow account;
    private final AccountsView.Tools tools;
    private final Runnable changed;
    private final Select<Role> role = new Select<>();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final DatePicker from;
    private final DatePicker to;
    private final Paragraph refusal = new Paragraph();

    GrantDialog(AccountRow account, AccountsView.Tools tools, Runnable changed) {
        this.account = account;
        this.tools = tools;
        this.changed = changed;
        LocalDate today = LocalDate.now(tools.clock());
        setHeaderTitle(Texts.t("ui.accounts.grant.title", account.name()));
        setWidth("min(32rem, 94vw)");

        role.setLabel(Texts.t("ui.accounts.grant.role"));
        role.setItems(tools.roles().grantable());
        role.setItemLabelGenerator(RoleTexts::title);
        role.addClassName("alur-required");
        role.setErrorMessage(Texts.t("ui.accounts.grant.role.missing"));
        unit.setLabel(Texts.t("ui.people.unit"));
        unit.setHelperText(Texts.t("ui.accounts.grant.unit.help"));
        unit.setItems(tools.register().units().stream().filter(Unit::active).toList());
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        from = date("ui.accounts.grant.from", today);
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        to = date("ui.accounts.grant.to", today);
        to.setHelperText(Texts.t("ui.accounts.grant.to.help"));
        to.setClearButtonVisible(true);
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div fields = new Div(role, unit, from, to, refusal);
        fields.addClassNames("alur-narrow", "alur-person-form");
        add(fields);

        Button save = new Button(Texts.t("ui.accounts.grant.save"), Entries.checked(this, this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    static DatePicker date(String key, LocalDate min) {
        DatePicker date = DateInputs.date();
        date.setLabel(Texts.t(key));
        date.setMin(min);
        return date;
    }

    private void save() {
        Unit where = unit.getValue();
        try {
            tools.grants()
                    .grant(
                            account.id(),
                            role.getValue(),
                            where == null ? null : where.id(),
                            from.getValue(),
                            to.getValue());
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            refusal.setVisible(true);
            return;
        }
        close();
        Problems.tell(Texts.t("ui.accounts.grant.done", RoleTexts.title(role.getValue()), account.name()));
        changed.run();
    }
}

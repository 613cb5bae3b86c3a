package id.alur.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.security.AccountRow;
import id.alur.security.GrantedRole;
import id.alur.shell.ui.RoleTexts;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.util.List;

/** Roles somebody holds, held or will hold; operators grant and end them. */
class AccountRoles extends Div {

    private final AccountsView.Tools tools;
    private final Runnable changed;
    private final LocalDate today;
    private final boolean operator = CurrentUser.has(Role.OPERATOR);

    AccountRoles(AccountRow account, List<GrantedRole> roles, AccountsView.Tools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        this.today = LocalDate.now(tools.clock());
        if (roles.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.accounts.roles.none"));
            none.addClassName("alur-muted");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("alur-person-steps");
            roles.forEach(role -> list.add(item(role)));
            add(list);
        }
        boolean self = CurrentUser.require().equals(account.id());
        if (operator && !self && account.working()) {
            add(new Button(Texts.t("ui.accounts.grant"), click -> {
                GrantDialog dialog = new GrantDialog(account, tools, changed);
                dialog.open();
            }));
        } else if (operator && self) {
            Paragraph note = new Paragraph(Texts.t("error.security.own-role"));
            note.addClassName("alur-muted");
            add(note);
        }
    }

    private ListItem item(GrantedRole role) {
        Span what = new Span(RoleTexts.title(role.role()));
        what.addClassName("alur-list-title");
        Span where = new Span(role.unitName() == null ? Texts.t("ui.accounts.role.everywhere") : role.unitName());
        Span when = new Span(time(role));
        when.addClassName("alur-muted");
        Div line = new Div(what, where, when);
        line.addClassName("alur-person-line");
        ListItem item = new ListItem(line);
        if (operator && (role.validTo() == null || !role.endedBefore(today))) {
            Button end = new Button(Texts.t("ui.accounts.end"), click -> {
                EndRoleDialog dialog = new EndRoleDialog(role, tools, changed);
                dialog.open();
            });
            end.setAriaLabel(Texts.t("ui.accounts.end.of", RoleTexts.title(role.role())));
            item.add(end);
        }
        return item;
    }

    private String time(GrantedRole role) {
        String from = tools.formats().date(role.validFrom());
        LocalDate to = role.validTo();
        if (to == null) {
            return Texts.t("ui.accounts.role.from", from);
        }
        return Texts.t(
                role.endedBefore(today) ? "ui.accounts.role.was" : "ui.accounts.role.from-to",
                from,
                tools.formats().date(to));
    }
}

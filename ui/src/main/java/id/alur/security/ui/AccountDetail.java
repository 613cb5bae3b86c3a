package id.alur.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.security.AccountRow;
import id.alur.security.FirstPassword;
import id.alur.security.GrantedRole;
import id.alur.shared.DomainException;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** One account, or somebody without one: how it stands, what can be done about it, which roles the person holds. */
class AccountDetail extends Div {

    private final AccountsView.Tools tools;
    private final AccountRow account;
    private final Runnable changed;

    AccountDetail(EmployeeId id, AccountsView.Tools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        this.account = tools.desk().get(id);
        addClassName("alur-person");
        Button close = new Button(
                VaadinIcon.CLOSE_SMALL.create(), click -> UI.getCurrent().navigate(AccountsView.PATH));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(Texts.t("ui.action.close"));
        Div head = new Div(new H2(account.name()), close);
        head.addClassName("alur-person-head");
        add(head, AccountBadges.of(account, tools.clock().instant()), facts());

        List<GrantedRole> roles = tools.desk().roles(id);
        LocalDate today = LocalDate.now(tools.clock());
        boolean privileged = account.technical() || roles.stream().anyMatch(role -> !role.endedBefore(today));
        if (CurrentUser.require().equals(id)) {
            add(note("ui.accounts.own"));
        } else if (privileged && !CurrentUser.has(Role.OPERATOR)) {
            add(note("error.security.operator-only"));
        } else {
            add(actions());
        }
        add(new H3(Texts.t("ui.accounts.roles")));
        if (account.technical()) {
            add(note("ui.accounts.technical.text"));
        } else {
            add(new AccountRoles(account, roles, tools, changed));
        }
    }

    String name() {
        return account.name();
    }

    private FactList facts() {
        FactList facts = new FactList();
        facts.fact("ui.accounts.login", account.login());
        facts.fact("ui.people.nip", account.nip());
        facts.fact("ui.people.post", account.position());
        facts.fact("ui.people.unit", account.unit());
        if (account.hasAccount()) {
            Instant last = account.lastLogin();
            facts.fact(
                    "ui.accounts.last-login",
                    last == null
                            ? Texts.t("ui.accounts.last-login.never")
                            : tools.formats().dateTime(last));
            Instant expires = account.passwordExpiresAt();
            if (expires != null) {
                facts.fact("ui.accounts.password.until", FirstPasswordDialog.until(expires, tools.formats()));
            }
        }
        return facts;
    }

    private static Paragraph note(String key) {
        Paragraph note = new Paragraph(Texts.t(key));
        note.addClassName("alur-muted");
        return note;
    }

    private Div actions() {
        EmployeeId id = account.id();
        Div actions = new Div();
        actions.addClassName("alur-row");
        if (!account.hasAccount()) {
            Button create = new Button(
                    Texts.t("ui.accounts.create"),
                    click -> show(() -> tools.keeping().create(id)));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(create);
            return actions;
        }
        actions.add(new Button(
                Texts.t("ui.accounts.reset"),
                click -> confirm(
                        "ui.accounts.reset", () -> show(() -> tools.keeping().resetPassword(id)))));
        if (account.enabled()) {
            actions.add(new Button(
                    Texts.t("ui.accounts.disable"),
                    click -> confirm(
                            "ui.accounts.disable",
                            () -> act(() -> tools.keeping().disable(id), "ui.accounts.disable.done"))));
        } else {
            actions.add(new Button(
                    Texts.t("ui.accounts.enable"),
                    click -> act(() -> tools.keeping().enable(id), "ui.accounts.enable.done")));
        }
        return actions;
    }

    private void confirm(String key, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.t(key + ".title", account.name()),
                Texts.t(key + ".text"),
                Texts.t(key),
                confirmed -> action.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("ui.action.cancel"));
        dialog.open();
    }

    private void act(Runnable action, String done) {
        try {
            action.run();
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            return;
        }
        Problems.tell(Texts.t(done, account.name()));
        changed.run();
    }

    private void show(Supplier<FirstPassword> action) {
        FirstPassword password;
        try {
            password = action.get();
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            return;
        }
        changed.run();
        FirstPasswordDialog dialog = new FirstPasswordDialog(account.name(), password, tools.formats());
        dialog.open();
    }
}

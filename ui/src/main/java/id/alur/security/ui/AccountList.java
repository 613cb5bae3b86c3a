package id.alur.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.EmployeeId;
import id.alur.personnel.ui.PeopleFinder;
import id.alur.security.AccountFilter;
import id.alur.security.AccountQuery;
import id.alur.security.AccountRow;
import id.alur.shared.Page;
import id.alur.shell.ui.Texts;
import java.util.Locale;
import java.util.function.Consumer;

/** People and technical accounts, by the state of their account. */
class AccountList extends PeopleFinder<AccountRow> {

    private final AccountsView.Tools tools;
    private final Select<AccountFilter> state = new Select<>();

    AccountList(AccountsView.Tools tools, Consumer<EmployeeId> open) {
        super("ui.accounts", Texts.t("ui.accounts.search"), tools.register(), row -> open.accept(row.id()));
        this.tools = tools;
        state.setItems(AccountFilter.values());
        state.setItemLabelGenerator(filter -> Texts.t("ui.accounts.filter." + code(filter)));
        state.setAriaLabel(Texts.t("ui.accounts.filter"));
        state.setValue(AccountFilter.ALL);
        addFilter(state);
        Button renew = many(ManyAccountsDialog.Kind.RENEW);
        renew.setVisible(false);
        state.addValueChangeListener(event -> {
            refresh();
            renew.setVisible(event.getValue() == AccountFilter.PASSWORD_EXPIRED);
        });
        addAction(renew);
        addAction(many(ManyAccountsDialog.Kind.CREATE));
    }

    private Button many(ManyAccountsDialog.Kind kind) {
        return new Button(
                kind.title(), VaadinIcon.USERS.create(), click -> new ManyAccountsDialog(kind, tools, this::refresh)
                        .open());
    }

    @Override
    protected Component line(AccountRow row) {
        RouterLink name = new RouterLink();
        name.setText(row.name());
        name.setRoute(AccountsView.class, new RouteParameters("id", row.id().toString()));
        Div line = new Div(name);
        line.addClassName("alur-person-line");
        if (row.technical()) {
            line.add(new Span(Texts.t("ui.accounts.technical")));
        } else if (row.position() != null && row.unit() != null) {
            Span unit = new Span(row.unit());
            unit.addClassName("alur-muted");
            line.add(new Span(row.position()), unit);
        }
        line.add(AccountBadges.of(row, tools.clock().instant()));
        return line;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    protected void clear() {
        super.clear();
        state.setValue(AccountFilter.ALL);
    }

    @Override
    protected Page<AccountRow> search(int offset, int limit) {
        return tools.desk().search(new AccountQuery(words(), agency(), state.getValue(), offset, limit));
    }
}

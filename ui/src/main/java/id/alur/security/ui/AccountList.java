package id.alur.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.Unit;
import id.alur.security.AccountFilter;
import id.alur.security.AccountQuery;
import id.alur.security.AccountRow;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Search field, filters and the accounts found. */
class AccountList extends Div {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 500;

    private final AkunView.Tools tools;
    private final TextField search = new TextField();
    private final Select<AccountFilter> state = new Select<>();
    private final ComboBox<Unit> agency = new ComboBox<>();
    private final Span found = new Span();
    private final CallbackDataProvider<AccountRow, Void> accounts;

    AccountList(AkunView.Tools tools, Consumer<EmployeeId> open) {
        this.tools = tools;
        addClassName("alur-people");
        accounts = DataProvider.fromCallbacks(query -> fetch(query.getOffset(), query.getLimit()), query -> count());

        Grid<AccountRow> grid = new Grid<>();
        grid.addColumn(new ComponentRenderer<>(AccountList::line)).setFlexGrow(1);
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border");
        grid.addClassName("alur-people-grid");
        grid.getElement().setAttribute("aria-label", Texts.t("ui.accounts.title"));
        grid.setEmptyStateComponent(new EmptyState(
                Texts.t("ui.accounts.empty.title"),
                Texts.t("ui.accounts.empty.text"),
                new Button(Texts.t("ui.accounts.empty.action"), click -> clear())));
        grid.addItemClickListener(event -> open.accept(event.getItem().id()));
        grid.setDataProvider(accounts);

        Div head = new Div(new H1(Texts.t("ui.accounts.title")), found);
        head.addClassName("alur-inbox-head");
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
        Button many = new Button(Texts.t("ui.accounts.many"), VaadinIcon.USERS.create(), click -> {
            ManyAccountsDialog dialog = new ManyAccountsDialog(tools, this::refresh);
            dialog.open();
        });
        add(head, filters(), new Div(many), grid);
    }

    private Div filters() {
        search.setPlaceholder(Texts.t("ui.accounts.search"));
        search.setAriaLabel(Texts.t("ui.accounts.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("alur-inbox-search");
        search.addValueChangeListener(event -> refresh());
        state.setItems(AccountFilter.values());
        state.setItemLabelGenerator(filter -> Texts.t("ui.accounts.filter." + code(filter)));
        state.setAriaLabel(Texts.t("ui.accounts.filter"));
        state.setValue(AccountFilter.ALL);
        state.addValueChangeListener(event -> refresh());
        agency.setItems(tools.register().units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .toList());
        agency.setItemLabelGenerator(Unit::name);
        agency.setPlaceholder(Texts.t("ui.people.agency.all"));
        agency.setAriaLabel(Texts.t("ui.people.agency"));
        agency.setClearButtonVisible(true);
        agency.addClassName("alur-people-agency");
        agency.addValueChangeListener(event -> refresh());
        Div filters = new Div(search, state, agency);
        filters.addClassName("alur-inbox-filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private static Div line(AccountRow row) {
        RouterLink name = new RouterLink();
        name.setText(row.name());
        name.setRoute(AkunView.class, new RouteParameters("id", row.id().toString()));
        Div line = new Div(name);
        line.addClassName("alur-person-line");
        if (row.technical()) {
            line.add(new Span(Texts.t("ui.accounts.technical")));
        } else if (row.position() != null && row.unit() != null) {
            Span unit = new Span(row.unit());
            unit.addClassName("alur-muted");
            line.add(new Span(row.position()), unit);
        }
        line.add(AccountBadges.of(row));
        return line;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void refresh() {
        accounts.refreshAll();
    }

    private void clear() {
        search.clear();
        state.setValue(AccountFilter.ALL);
        agency.clear();
    }

    private AccountQuery query(int offset, int limit) {
        Unit unit = agency.getValue();
        return new AccountQuery(search.getValue(), unit == null ? null : unit.id(), state.getValue(), offset, limit);
    }

    private Stream<AccountRow> fetch(int offset, int limit) {
        return tools.desk().search(query(offset, Math.min(limit, MAX_PAGE))).rows().stream();
    }

    private int count() {
        int total = Math.toIntExact(tools.desk().search(query(0, 1)).total());
        found.setText(Texts.t("ui.accounts.found", total));
        return total;
    }
}

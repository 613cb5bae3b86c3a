package id.alur.personnel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterQuery;
import id.alur.personnel.Unit;
import id.alur.security.CurrentUser;
import id.alur.security.Role;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Search field, agency filter and the people found. */
class PersonList extends Div {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 500;

    private final Register register;
    private final TextField search = new TextField();
    private final ComboBox<Unit> agency = new ComboBox<>();
    private final Span found = new Span();
    private final CallbackDataProvider<Person, Void> people;

    PersonList(Register register, Consumer<EmployeeId> open) {
        this.register = register;
        addClassName("alur-people");
        people = DataProvider.fromCallbacks(query -> fetch(query.getOffset(), query.getLimit()), query -> count());

        Grid<Person> grid = new Grid<>();
        grid.addColumn(new ComponentRenderer<>(PersonList::line)).setFlexGrow(1);
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border");
        grid.addClassName("alur-people-grid");
        grid.getElement().setAttribute("aria-label", Texts.t("ui.people.title"));
        grid.setEmptyStateComponent(new EmptyState(
                Texts.t("ui.people.empty.title"),
                Texts.t("ui.people.empty.text"),
                new Button(Texts.t("ui.people.empty.action"), click -> clear())));
        grid.addItemClickListener(event -> open.accept(event.getItem().id()));
        grid.setDataProvider(people);

        Div head = new Div(new H1(Texts.t("ui.people.title")), found);
        head.addClassName("alur-inbox-head");
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
        add(head, filters());
        if (CurrentUser.has(Role.BKPSDM_REGISTER)) {
            RouterLink imports = new RouterLink(Texts.t("ui.imports.title"), ImporView.class);
            add(new Div(imports));
        }
        add(grid);
    }

    private Div filters() {
        boolean officer = CurrentUser.has(Role.BKPSDM_REGISTER);
        String hint = Texts.t(officer ? "ui.people.search.officer" : "ui.people.search");
        search.setPlaceholder(hint);
        search.setAriaLabel(hint);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("alur-inbox-search");
        search.addValueChangeListener(event -> refresh());
        List<Unit> agencies = register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .toList();
        agency.setItems(agencies);
        agency.setItemLabelGenerator(Unit::name);
        agency.setPlaceholder(Texts.t("ui.people.agency.all"));
        agency.setAriaLabel(Texts.t("ui.people.agency"));
        agency.setClearButtonVisible(true);
        agency.addClassName("alur-people-agency");
        agency.addValueChangeListener(event -> refresh());
        Div filters = new Div(search, agency);
        filters.addClassName("alur-inbox-filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private static Div line(Person person) {
        RouterLink name = new RouterLink();
        name.setText(person.displayName());
        name.setRoute(PegawaiView.class, new RouteParameters("id", person.id().toString()));
        Span post = new Span(person.positionTitle());
        Span unit = new Span(person.unitName());
        unit.addClassName("alur-muted");
        Div line = new Div(name, post, unit);
        line.addClassName("alur-person-line");
        return line;
    }

    void refresh() {
        people.refreshAll();
    }

    private void clear() {
        search.clear();
        agency.clear();
    }

    private RegisterQuery query(int offset, int limit) {
        Unit unit = agency.getValue();
        return new RegisterQuery(search.getValue(), unit == null ? null : unit.id(), false, offset, limit);
    }

    private Stream<Person> fetch(int offset, int limit) {
        return register.search(query(offset, Math.min(limit, MAX_PAGE))).rows().stream();
    }

    private int count() {
        int total = Math.toIntExact(register.search(query(0, 1)).total());
        found.setText(Texts.t("ui.people.found", total));
        return total;
    }
}

package id.alur.personnel.ui;

import com.vaadin.flow.component.Component;
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
import id.alur.identity.UnitId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.shared.Page;
import id.alur.shared.PlainText;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Search field, agency filter and the people found, as many of them as the list shows.
 *
 * @param <R> a row
 */
public abstract class PeopleFinder<R> extends Div {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 500;

    private final String texts;
    private final TextField search = new TextField();
    private final ComboBox<Unit> agency = new ComboBox<>();
    private final Div filters = new Div();
    private final Div actions = new Div();
    private final Span found = new Span();
    private final CallbackDataProvider<R, Void> rows;

    /**
     * @param texts beginning of the keys of the list's texts: {@code .title}, {@code .found}, {@code .empty.title}, {@code .empty.text},
     *     {@code .empty.action}
     * @param hint what can be searched for
     */
    protected PeopleFinder(String texts, String hint, Register register, Consumer<R> open) {
        this.texts = texts;
        addClassName("alur-people");
        rows = DataProvider.fromCallbacks(
                query -> search(query.getOffset(), Math.min(query.getLimit(), MAX_PAGE)).rows().stream(),
                query -> count());
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(new H1(Texts.t(texts + ".title")), found);
        head.addClassName("alur-inbox-head");
        fillFilters(hint, register);
        add(head, filters, actions, grid(open));
    }

    private Grid<R> grid(Consumer<R> open) {
        Grid<R> grid = new Grid<>();
        grid.addColumn(new ComponentRenderer<>(this::line)).setFlexGrow(1);
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border");
        grid.addClassName("alur-people-grid");
        grid.getElement().setAttribute("aria-label", Texts.t(texts + ".title"));
        grid.setEmptyStateComponent(new EmptyState(
                Texts.t(texts + ".empty.title"),
                Texts.t(texts + ".empty.text"),
                new Button(Texts.t(texts + ".empty.action"), click -> clear())));
        grid.addItemClickListener(event -> open.accept(event.getItem()));
        grid.setDataProvider(rows);
        return grid;
    }

    private void fillFilters(String hint, Register register) {
        search.setPlaceholder(hint);
        search.setAriaLabel(hint);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
        search.addClassName("alur-inbox-search");
        search.addValueChangeListener(event -> refresh());
        agency.setItems(register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .toList());
        agency.setItemLabelGenerator(Unit::name);
        agency.setPlaceholder(Texts.t("ui.people.agency.all"));
        agency.setAriaLabel(Texts.t("ui.people.agency"));
        agency.setClearButtonVisible(true);
        agency.addClassName("alur-people-agency");
        agency.addValueChangeListener(event -> refresh());
        filters.add(search, agency);
        filters.addClassName("alur-inbox-filters");
        filters.getElement().setAttribute("role", "search");
    }

    /** A line of the list. */
    protected abstract Component line(R row);

    /** The rows found by what the filters say, with their number in all. */
    protected abstract Page<R> search(int offset, int limit);

    protected final void addFilter(Component filter) {
        filters.addComponentAtIndex(1, filter);
    }

    protected final void addAction(Component action) {
        actions.add(action);
    }

    protected final String words() {
        return search.getValue();
    }

    protected final @Nullable UnitId agency() {
        Unit chosen = agency.getValue();
        return chosen == null ? null : chosen.id();
    }

    protected void clear() {
        search.clear();
        agency.clear();
    }

    public final void refresh() {
        rows.refreshAll();
    }

    private int count() {
        int total = Math.toIntExact(search(0, 1).total());
        found.setText(Texts.t(texts + ".found", total));
        return total;
    }
}

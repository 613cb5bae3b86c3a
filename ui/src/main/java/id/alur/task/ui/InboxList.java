package id.alur.task.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import id.alur.shared.DomainException;
import id.alur.shared.Page;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Texts;
import id.alur.task.InboxCounts;
import id.alur.task.InboxQuery;
import id.alur.task.InboxRow;
import id.alur.task.TaskInbox;
import id.alur.task.TaskService;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The four lists with their counts, filters and rows; follows what happens without losing scroll position, selection or focus. */
@JsModule("./inbox-keys.ts")
class InboxList extends Div {

    private static final int PAGE = 25;
    private static final int MAX_PAGE = 200;

    private final TaskInbox inbox;
    private final TaskService tasks;
    private final Map<InboxQuery.List, Tab> tabs = new EnumMap<>(InboxQuery.List.class);
    private final Map<InboxQuery.List, Badge> counts = new EnumMap<>(InboxQuery.List.class);
    private final Tabs bar = new Tabs();
    private final InboxFilters filters;
    private final Span found = new Span();
    private final Grid<InboxRow> grid = new Grid<>();
    private final Grid.Column<InboxRow> action;
    private final CallbackDataProvider<InboxRow, Void> rows;
    private InboxFilter filter = InboxFilter.START;
    private Page<InboxRow> first = Page.empty();
    private boolean applying;

    InboxList(TaskInbox inbox, TaskService tasks, Formats formats, LiveUpdates live, ProcessNames processes) {
        this.inbox = inbox;
        this.tasks = tasks;
        addClassName("alur-inbox");
        rows = DataProvider.fromCallbacks(query -> fetch(query.getOffset(), query.getLimit()), query -> count());
        InboxRows lines = new InboxRows(formats);
        grid.addColumn(lines.renderer(() -> filter)).setFlexGrow(1).setAutoWidth(false);
        action = grid.addComponentColumn(this::claimButton).setFlexGrow(0).setWidth("7.5rem");
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("alur-inbox-grid");
        grid.addThemeNames("no-border");
        grid.getElement().setAttribute("aria-label", Texts.t("ui.inbox.title"));
        grid.addItemClickListener(event -> open(event.getItem()));
        grid.setDataProvider(rows);

        Div head = new Div(new H1(Texts.t("ui.inbox.title")), found);
        head.addClassName("alur-inbox-head");
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
        filters = new InboxFilters(processes, this::change);
        add(head, tabBar(), filters, grid);
        live.follow(this, inbox::topics, this::refresh);
        refreshCounts();
    }

    private Tabs tabBar() {
        for (InboxQuery.List list : InboxQuery.List.values()) {
            Badge badge = new Badge();
            badge.setVisible(false);
            Tab tab = new Tab(new Span(Texts.t("ui.inbox.tab." + InboxFilter.code(list))), badge);
            tabs.put(list, tab);
            counts.put(list, badge);
            bar.add(tab);
        }
        bar.addSelectedChangeListener(event -> tabs.forEach((list, tab) -> {
            if (tab.equals(event.getSelectedTab())) {
                change(current -> current.withList(list));
            }
        }));
        return bar;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.alurInboxKeys(this)");
        // A tablist may hold nothing but tabs; the component's own scroller need not take the focus.
        bar.getElement()
                .executeJs("customElements.whenDefined('vaadin-tabs').then(() => this.updateComplete)"
                        + ".then(() => this.shadowRoot.getElementById('scroll')?.removeAttribute('tabindex'))");
    }

    /** Shows what the address says. */
    void show(InboxFilter wanted) {
        if (wanted.equals(filter) && !first.rows().isEmpty()) {
            return;
        }
        filter = wanted;
        applying = true;
        bar.setSelectedTab(tabs.get(filter.list()));
        filters.show(filter);
        applying = false;
        reload();
    }

    private void change(UnaryOperator<InboxFilter> change) {
        InboxFilter wanted = change.apply(filter);
        if (applying || wanted.equals(filter)) {
            return;
        }
        show(wanted);
        UI ui = UI.getCurrent();
        if (ui.getActiveViewLocation().getPath().startsWith("tugas/")) {
            // The task beside the list was one of the other list: it closes, or it stood ready to be sent beside an
            // empty one.
            ui.navigate("tugas", filter.toParameters());
        } else {
            ui.getPage().getHistory().replaceState(null, new Location("tugas", filter.toParameters()));
        }
    }

    private void reload() {
        action.setVisible(filter.list() == InboxQuery.List.GROUP);
        grid.setEmptyStateComponent(emptyState());
        rows.refreshAll();
        grid.scrollToStart();
    }

    private EmptyState emptyState() {
        if (filter.isNarrowed()) {
            Button all =
                    new Button(Texts.t("ui.inbox.empty.narrowed.action"), click -> change(InboxFilter::unnarrowed));
            return new EmptyState(
                    Texts.t("ui.inbox.empty.narrowed.title"), Texts.t("ui.inbox.empty.narrowed.text"), all);
        }
        String key = "ui.inbox.empty." + InboxFilter.code(filter.list());
        return new EmptyState(Texts.t(key + ".title"), Texts.t(key + ".text"));
    }

    /** Something changed: the same place in the same list, with what is true now. */
    void refresh() {
        refreshCounts();
        rows.refreshAll();
    }

    private void refreshCounts() {
        InboxCounts now = inbox.counts();
        count(InboxQuery.List.MINE, now.mine());
        count(InboxQuery.List.GROUP, now.group());
        count(InboxQuery.List.WAITING, now.waiting());
    }

    private void count(InboxQuery.List list, long number) {
        Badge badge = Objects.requireNonNull(counts.get(list));
        badge.setNumber((int) Math.min(number, Integer.MAX_VALUE));
        badge.setVisible(number > 0);
    }

    private int count() {
        first = inbox.page(filter.query(0, PAGE));
        found.setText(Texts.t(first.totalIsAtLeast() ? "ui.inbox.found.at-least" : "ui.inbox.found", first.total()));
        return (int) Math.min(first.total(), InboxQuery.MAX_OFFSET);
    }

    private Stream<InboxRow> fetch(int offset, int limit) {
        List<InboxRow> known = first.rows();
        if (offset + limit <= known.size() || (offset == 0 && known.size() < PAGE)) {
            return known.stream().skip(offset).limit(limit);
        }
        return inbox.page(filter.query(offset, Math.min(limit, MAX_PAGE))).rows().stream();
    }

    private Button claimButton(InboxRow row) {
        Button button = new Button(Texts.t("ui.task.claim"), click -> claim(row));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        button.setAriaLabel(Texts.t("ui.task.claim.of", InboxRows.spoken(row)));
        return button;
    }

    /** The row moves to "mine" at once, also when the engine has yet to hear of it; somebody else's click is told. */
    private void claim(InboxRow row) {
        try {
            tasks.claim(Objects.requireNonNull(row.key()));
            Problems.tell(Texts.t("ui.task.claimed", Objects.requireNonNullElse(row.taskName(), "")));
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
        }
        refresh();
    }

    private void open(InboxRow row) {
        String path = InboxRows.path(row, filter);
        int query = path.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? path : path.substring(0, query),
                        path.startsWith("tugas/") ? filter.toParameters() : QueryParameters.empty());
    }

    /** Enter on a line, from inbox-keys.ts. */
    @ClientCallable
    void openItem(String itemKey) {
        InboxRow row = grid.getDataCommunicator().getKeyMapper().get(itemKey);
        if (row != null) {
            open(row);
        }
    }
}

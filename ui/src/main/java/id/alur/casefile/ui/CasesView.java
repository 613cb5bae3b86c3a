package id.alur.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseQuery;
import id.alur.casefile.CaseRow;
import id.alur.shared.Page;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.shell.ui.WaitingWords;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** Cases I started or took part in, or all I may read. */
@Route("berkas")
@PermitAll
@Menu(title = "ui.casefile.list.title", order = 30, icon = "vaadin:folder-open-o")
public class CasesView extends Section implements HasDynamicTitle {

    private static final int PAGE = 25;

    private final CasePages cases;
    private final Formats formats;
    private final TextField search = new TextField(Texts.t("ui.casefile.list.search"));
    private final Select<CaseQuery.State> state = new Select<>();
    private final Select<CaseQuery.Scope> scope = new Select<>();
    private final Span total = new Span();
    private final Div list = new Div();
    private int offset;

    CasesView(CasePages cases, Formats formats) {
        this.cases = cases;
        this.formats = formats;
        addClassName("alur-page");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("alur-search");
        choice(state, "ui.casefile.list.state", CaseQuery.State.values(), CaseQuery.State.OPEN);
        choice(scope, "ui.casefile.list.scope", CaseQuery.Scope.values(), CaseQuery.Scope.MINE);
        search.addValueChangeListener(change -> restart());
        state.addValueChangeListener(change -> restart());
        scope.addValueChangeListener(change -> restart());
        total.addClassName("alur-muted");
        total.getElement().setAttribute("role", "status");
        Div tools = new Div(search, state, scope);
        tools.addClassName("alur-row");
        add(new H1(Texts.t("ui.casefile.list.title")), tools, total, list);
        refresh();
    }

    private static <T extends Enum<T>> void choice(Select<T> select, String key, T[] values, T value) {
        select.setLabel(Texts.t(key));
        select.setItems(values);
        select.setItemLabelGenerator(item -> Texts.t(key + "." + item.name().toLowerCase(Locale.ROOT)));
        select.setValue(value);
    }

    private void restart() {
        offset = 0;
        refresh();
    }

    private void refresh() {
        Page<CaseRow> page =
                cases.list(new CaseQuery(scope.getValue(), state.getValue(), search.getValue(), offset, PAGE));
        list.removeAll();
        total.setText(Texts.t(
                page.totalIsAtLeast() ? "ui.casefile.list.total-at-least" : "ui.casefile.list.total", page.total()));
        if (page.rows().isEmpty()) {
            list.add(empty());
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("alur-list");
        page.rows().stream().map(this::item).forEach(items::add);
        list.add(items, pager(page));
    }

    private EmptyState empty() {
        return search.isEmpty()
                ? new EmptyState(Texts.t("ui.casefile.list.empty"), Texts.t("ui.casefile.list.empty.text"))
                : new EmptyState(
                        Texts.t("ui.casefile.list.none-found"),
                        Texts.t("ui.casefile.list.none-found.text"),
                        new Button(Texts.t("ui.casefile.list.clear"), click -> search.clear()));
    }

    private Div pager(Page<CaseRow> page) {
        Button before = new Button(Texts.t("ui.casefile.list.before"), click -> {
            offset = Math.max(0, offset - PAGE);
            refresh();
        });
        before.setEnabled(offset > 0);
        Button next = new Button(Texts.t("ui.casefile.list.next"), click -> {
            offset += PAGE;
            refresh();
        });
        next.setEnabled(page.totalIsAtLeast() || offset + PAGE < page.total());
        Div pager = new Div(before, next);
        pager.addClassName("alur-row");
        pager.setVisible(before.isEnabled() || next.isEnabled());
        return pager;
    }

    private ListItem item(CaseRow row) {
        RouterLink title =
                new RouterLink(row.title(), CaseFileView.class, row.id().toString());
        title.addClassName("alur-list-title");
        Span number = new Span(row.number());
        number.addClassName("alur-muted");
        Div head = new Div(title, CaseTexts.state(row.open(), row.outcome()));
        head.addClassName("alur-row");
        Div who = new Div(
                new Span(row.unitName() == null ? row.subjectName() : row.subjectName() + " · " + row.unitName()));
        Div when = new Div(number, new Span(Texts.t("ui.casefile.list.opened", formats.date(row.openedAt()))));
        when.addClassNames("alur-row", "alur-muted");
        if (row.closedAt() != null) {
            when.add(new Span(Texts.t("ui.casefile.list.closed", formats.date(row.closedAt()))));
        }
        ListItem item = new ListItem(head, who);
        if (!row.steps().isEmpty()) {
            Paragraph step = new Paragraph(new Span(Texts.t("ui.casefile.list.step", String.join(", ", row.steps()))));
            step.addClassName("alur-row");
            if (row.due() != null) {
                step.add(new Span(CaseTexts.due(formats, row.due(), row.dueProvisional())));
            }
            item.add(step);
        }
        WaitingWords.of(row.waitsAt()).ifPresent(words -> item.add(new Paragraph(words)));
        item.add(when);
        item.addClassName("alur-list-item");
        return item;
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.casefile.list.title");
    }
}

package id.alur.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseRow;
import id.alur.shared.Page;
import id.alur.shell.ui.CaseBadge;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Texts;
import id.alur.shell.ui.WaitingWords;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Cases I started or took part in, or all I may read. */
@Route("berkas")
@PermitAll
@Menu(title = "ui.casefile.list.title", order = 30, icon = "vaadin:folder-open-o")
public class CasesView extends Section implements HasDynamicTitle {

    private static final int PAGE = 25;

    private final CasePages cases;
    private final Formats formats;
    private final CaseFilters filters;
    private final CaseBadge badges;
    private final Span total = new Span();
    private final Div list = new Div();
    private int offset;

    CasesView(CasePages cases, Formats formats, ProcessNames processes, CaseBadge badges, Clock clock) {
        this.badges = badges;
        this.cases = cases;
        this.formats = formats;
        addClassName("alur-page");
        filters = new CaseFilters(processes, this::restart);
        total.addClassName("alur-muted");
        total.getElement().setAttribute("role", "status");
        String caption = Texts.t("ui.casefile.list.title");
        add(
                new H1(caption),
                filters,
                total,
                list,
                CaseReport.of(processes, formats, clock)
                        .files(caption, "berkas", () -> cases.all(filters.query(0, PAGE))));
        refresh();
    }

    private void restart() {
        offset = 0;
        refresh();
    }

    private void refresh() {
        Page<CaseRow> page = cases.list(filters.query(offset, PAGE));
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
        return !filters.isNarrowed()
                ? new EmptyState(Texts.t("ui.casefile.list.empty"), Texts.t("ui.casefile.list.empty.text"))
                : new EmptyState(
                        Texts.t("ui.casefile.list.none-found"),
                        Texts.t("ui.casefile.list.none-found.text"),
                        new Button(Texts.t("ui.casefile.list.clear"), click -> filters.clear()));
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
        Div head = new Div(title, badges.of(row.open(), row.outcome(), row.decided()));
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

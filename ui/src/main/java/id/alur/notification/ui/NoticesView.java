package id.alur.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.alur.casefile.ui.CaseFileView;
import id.alur.identity.CurrentUser;
import id.alur.notification.Notice;
import id.alur.notification.NoticeService;
import id.alur.shared.NamedText;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** What I was told, newest first. */
@Route("pemberitahuan")
@PermitAll
public class NoticesView extends Section implements HasDynamicTitle {

    private static final int STEP = 30;

    private final NoticeService notices;
    private final Formats formats;
    private final Div list = new Div();
    private final Checkbox unreadOnly = new Checkbox(Texts.t("ui.notice.unread-only"));
    private final Button readAll = new Button(Texts.t("ui.notice.read-all"));
    private int shown = STEP;

    NoticesView(NoticeService notices, Formats formats, LiveUpdates live) {
        this.notices = notices;
        this.formats = formats;
        addClassName("alur-page");
        unreadOnly.addValueChangeListener(change -> refresh());
        readAll.addClickListener(click -> {
            notices.markAllRead();
            refresh();
        });
        Div tools = new Div(unreadOnly, readAll, new MailChoice(notices));
        tools.addClassName("alur-row");
        add(new H1(Texts.t("ui.notice.title")), tools, list);
        refresh();
        String topic = "n" + CurrentUser.require();
        live.follow(this, () -> Set.of(topic), this::refresh);
    }

    private void refresh() {
        list.removeAll();
        List<Notice> found = notices.mine(unreadOnly.getValue(), 0, shown + 1);
        readAll.setEnabled(notices.unread() > 0);
        if (found.isEmpty()) {
            list.add(new EmptyState(Texts.t("ui.notice.empty"), Texts.t("ui.notice.empty.text")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("alur-list");
        found.stream().limit(shown).map(this::item).forEach(items::add);
        list.add(items);
        if (found.size() > shown) {
            list.add(new Button(Texts.t("ui.notice.more"), click -> {
                shown += STEP;
                refresh();
            }));
        }
    }

    private ListItem item(Notice notice) {
        Span title = new Span(text(notice, ".title"));
        title.addClassName("alur-list-title");
        Div head = new Div(title);
        head.addClassName("alur-row");
        if (!notice.read()) {
            Span fresh = new Span(Texts.t("ui.notice.unread"));
            fresh.addClassNames("alur-state", "alur-state-soon");
            head.add(fresh);
        }
        Div actions = new Div();
        actions.addClassName("alur-row");
        Span when = new Span(formats.dateTime(notice.createdAt()));
        when.addClassName("alur-muted");
        actions.add(when);
        if (notice.task() != null) {
            actions.add(new Anchor("tugas/" + notice.task(), Texts.t("ui.notice.open-task")));
        }
        String page = notice.page();
        if (page != null) {
            actions.add(new Anchor(page, Texts.t("ui.notice.open-page")));
        }
        if (notice.caseId() != null) {
            RouterLink link = new RouterLink(
                    Texts.t("ui.notice.open-case", String.valueOf(notice.caseNumber())),
                    CaseFileView.class,
                    notice.caseId().toString());
            actions.add(link);
        }
        if (!notice.read()) {
            Button read = new Button(Texts.t("ui.notice.mark-read"), click -> {
                notices.markRead(notice.id());
                refresh();
            });
            read.addThemeVariants(ButtonVariant.TERTIARY);
            read.setAriaLabel(Texts.t("ui.notice.mark-read-what", text(notice, ".title")));
            actions.add(read);
        }
        ListItem item = new ListItem(head, new Paragraph(text(notice, ".text")));
        if (!notice.tasks().isEmpty()) {
            item.add(new NoticeTasks(notice.tasks(), formats));
        }
        item.add(actions);
        item.addClassName("alur-list-item");
        return item;
    }

    private static String text(Notice notice, String part) {
        return NamedText.fill(
                Texts.t("notification." + notice.kind() + part), notice.arguments(), Texts.locale(), Texts::t);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.notice.title");
    }
}

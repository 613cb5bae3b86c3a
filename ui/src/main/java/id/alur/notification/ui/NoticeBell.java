package id.alur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.CurrentUser;
import id.alur.notification.NoticeService;
import id.alur.shell.ui.HeaderItem;
import id.alur.shell.ui.LiveUpdates;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The bell in the header of every page: how many notices are unread, and the way to them. */
@org.springframework.stereotype.Component
class NoticeBell implements HeaderItem {

    private static final int COUNT_UP_TO = 99;

    private final NoticeService notices;
    private final LiveUpdates live;

    NoticeBell(NoticeService notices, LiveUpdates live) {
        this.notices = notices;
        this.live = live;
    }

    @Override
    public Component create() {
        RouterLink bell = new RouterLink("", NoticesView.class);
        bell.addClassName("alur-bell");
        Icon icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span count = new Span();
        count.addClassName("alur-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        bell.add(icon, count);
        String topic = "n" + CurrentUser.require();
        show(bell, count);
        live.follow(bell, () -> Set.of(topic), () -> show(bell, count));
        return bell;
    }

    private void show(RouterLink bell, Span count) {
        int unread = unread();
        count.setVisible(unread > 0);
        count.setText(unread > COUNT_UP_TO ? COUNT_UP_TO + "+" : Integer.toString(unread));
        bell.getElement()
                .setAttribute(
                        "aria-label", unread == 0 ? Texts.t("ui.notice.bell.none") : Texts.t("ui.notice.bell", unread));
    }

    /** The bell is on every page, also on the one that says that the database is away. */
    private int unread() {
        try {
            return notices.unread();
        } catch (DataAccessException | TransactionException away) {
            if (Problems.isDatabaseAway(away)) {
                return 0;
            }
            throw away;
        }
    }

    @Override
    public int order() {
        return 10;
    }
}

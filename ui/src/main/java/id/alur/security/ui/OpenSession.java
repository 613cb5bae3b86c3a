package id.alur.security.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import id.alur.identity.AlurUser;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session of the server with the person it belongs to; it leaves the set when it ends, however that comes. */
final class OpenSession implements HttpSessionBindingListener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSession.class);

    /** Spring leads whoever loads a page without a session to the log-in, and back afterwards. */
    private static final String AGAIN = "window.location.reload()";

    private static final String TO_LOG_IN = "const base = new URL(document.baseURI).pathname;"
            + "const here = '/' + (location.pathname + location.search).substring(base.length);"
            + "window.location.assign(base + '%s?%s&%s=' + encodeURIComponent(here))"
                    .formatted(LogInPage.PATH.substring(1), LogInPage.OVER, WantedPage.PARAMETER);

    private final HttpSession session;
    private final Set<OpenSession> all;
    private volatile AlurUser user;
    private volatile boolean reminded;

    OpenSession(HttpSession session, AlurUser user, Set<OpenSession> all) {
        this.session = session;
        this.user = user;
        this.all = all;
    }

    AlurUser user() {
        return user;
    }

    void renew(AlurUser now) {
        user = now;
    }

    /** Says once in each of its pages that its longest time is nearly over; pages that are opened later say it by themselves. */
    void remind() {
        if (!reminded) {
            reminded = true;
            inEachPage(page -> {
                SessionEndBanner banner = ComponentUtil.getData(page, SessionEndBanner.class);
                if (banner != null) {
                    banner.look();
                }
            });
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }

    /**
     * Ends the session: its open pages are led to the log-in page, their connections closed. A page that is at work is not waited
     * for: it finishes what it began before, and its next request finds no session.
     *
     * @param longestTimeOver why, if it is that; the log-in page says so
     */
    void end(boolean longestTimeOver) {
        all.remove(this);
        try {
            inEachPage(page -> leave(page, longestTimeOver ? TO_LOG_IN : AGAIN));
            session.invalidate();
        } catch (IllegalStateException over) {
            LOG.debug("A session ended by itself before", over);
        } catch (RuntimeException e) {
            // One page's trouble must not keep the other sessions open.
            LOG.error("A session could not be ended", e);
        }
    }

    private void inEachPage(SerializableConsumer<UI> action) {
        try {
            for (VaadinSession pages : VaadinSession.getAllSessions(session)) {
                var unused = pages.access(() -> List.copyOf(pages.getUIs()).forEach(action));
            }
        } catch (IllegalStateException over) {
            LOG.debug("A session ended by itself before", over);
        }
    }

    private static void leave(UI page, String way) {
        page.getPage().executeJs(way);
        PushConnection connection = page.getInternals().getPushConnection();
        if (connection != null && connection.isConnected()) {
            page.push();
            // Waits until that has gone out, a second at most; the end of the session would cut it off.
            connection.disconnect();
        }
    }
}

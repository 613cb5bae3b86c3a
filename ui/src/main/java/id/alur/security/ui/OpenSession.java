package id.alur.security.ui;

import com.vaadin.flow.component.UI;
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

    private final HttpSession session;
    private final Set<OpenSession> all;
    private volatile AlurUser user;

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

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }

    /**
     * Ends the session: its open pages are led to the log-in page, their connections closed. A page that is at work is not waited
     * for: it finishes what it began before, and its next request finds no session.
     */
    void end() {
        all.remove(this);
        try {
            for (VaadinSession pages : VaadinSession.getAllSessions(session)) {
                // Spring leads whoever loads a page without a session to the log-in, and back afterwards.
                var unused = pages.access(() -> List.copyOf(pages.getUIs()).forEach(OpenSession::leave));
            }
            session.invalidate();
        } catch (IllegalStateException over) {
            LOG.debug("A session ended by itself before", over);
        } catch (RuntimeException e) {
            // One page's trouble must not keep the other sessions open.
            LOG.error("A session could not be ended", e);
        }
    }

    private static void leave(UI page) {
        page.getPage().executeJs("window.location.reload()");
        PushConnection connection = page.getInternals().getPushConnection();
        if (connection != null && connection.isConnected()) {
            page.push();
            // Waits until that has gone out, a second at most; the end of the session would cut it off.
            connection.disconnect();
        }
    }
}

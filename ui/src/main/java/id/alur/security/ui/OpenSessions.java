package id.alur.security.ui;

import id.alur.identity.AlurUser;
import id.alur.identity.SystemUser;
import id.alur.security.SessionLife;
import id.alur.security.Sessions;
import id.alur.shared.PostgresListener;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Ends sessions of this process as soon as the database tells that they no longer stand, also those that only listen: no request
 * passes the {@link AccountGuard} when a page is pushed to. After the database was away, and once a minute for what begins or ends
 * with a day and for the longest time of each, all of them are looked through.
 */
@Component
class OpenSessions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final String ATTRIBUTE = OpenSession.class.getName();
    private static final long AGAIN_MILLIS = 500;
    private static final long ROUND_SECONDS = 60;

    private final Sessions sessions;
    private final SessionLife life;
    private final PostgresListener database;
    private final Set<OpenSession> open = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService thread;
    private List<PostgresListener.Subscription> heard = List.of();

    OpenSessions(Sessions sessions, SessionLife life, PostgresListener database) {
        this.sessions = sessions;
        this.life = life;
        this.database = database;
    }

    /** Whose session it is; said again with each request, since roles may have come. */
    void keep(HttpSession session, AlurUser user) {
        OpenSession mine = new OpenSession(session, user, open);
        try {
            if (session.getAttribute(ATTRIBUTE) instanceof OpenSession known) {
                known.renew(user);
            } else {
                open.add(mine);
                session.setAttribute(ATTRIBUTE, mine);
            }
        } catch (IllegalStateException over) {
            open.remove(mine);
            LOG.debug("A session ended while a request of it was on its way", over);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("alur-sessions").factory());
        thread = timer;
        var unused = timer.scheduleWithFixedDelay(
                () -> look(PostgresListener.ANYTHING), ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
        heard = List.of(
                database.listen(Sessions.ACCOUNT_CHANNEL, whose -> soon(whose, 0)),
                database.listen(Sessions.RIGHT_CHANNEL, anything -> soon(PostgresListener.ANYTHING, 0)));
    }

    private void soon(String whose, long delayMillis) {
        ScheduledExecutorService timer = thread;
        // One look is enough for all that was told until it begins.
        if (timer != null && asked.add(whose)) {
            try {
                var unused = timer.schedule(() -> look(whose), delayMillis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopped) {
                LOG.debug("The process stops, and its sessions with it", stopped);
            }
        }
    }

    /** @param whose id of a person, or {@link PostgresListener#ANYTHING} */
    private void look(String whose) {
        asked.remove(whose);
        List<OpenSession> candidates = open.stream()
                .filter(session -> whose.equals(PostgresListener.ANYTHING)
                        || session.user().getUsername().equals(whose))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        try {
            Set<UUID> ended = SystemUser.call(
                    "sessions",
                    () -> sessions.ended(
                            candidates.stream().map(OpenSession::user).toList()));
            // Each by itself: a browser that takes nothing must not hold up the others.
            for (OpenSession session : candidates) {
                AlurUser.Session of = session.user().session();
                if (ended.contains(of.id())) {
                    Thread.ofVirtual().start(() -> session.end(life.isOver(of)));
                } else if (life.isSoonOver(of)) {
                    Thread.ofVirtual().start(session::remind);
                }
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Open sessions are looked through later: {}", away.getMessage());
            soon(whose, AGAIN_MILLIS);
        } catch (RuntimeException e) {
            // The next round must come all the same.
            LOG.error("Open sessions could not be looked through", e);
        }
    }

    @Override
    public void stop() {
        heard.forEach(PostgresListener.Subscription::close);
        heard = List.of();
        ScheduledExecutorService timer = thread;
        thread = null;
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

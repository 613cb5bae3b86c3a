package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import id.alur.shared.DomainException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells people what went wrong: what happened, what was kept, what to do. Never a stack trace, never silence. */
@Component
public class Problems implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final RefusalLog REFUSALS = new RefusalLog(Problems.class);

    /** Long enough to read and to reach; the close button is always there. */
    private static final int MILLISECONDS = 12_000;

    private final I18NProvider texts;

    Problems(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Problems::handle));
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    /** Also before there is a page that would know its language. */
    private CustomizedSystemMessages messages(@Nullable Locale asked) {
        Locale language = asked == null ? Texts.INDONESIAN : Texts.supported(asked);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // No box to click away: the page is loaded anew, which leads over the log-in page back to itself.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setCookiesDisabledCaption(texts.getTranslation("ui.problem.cookies.title", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("ui.problem.cookies.text", language));
        messages.setInternalErrorCaption(texts.getTranslation("ui.problem.page.title", language));
        messages.setInternalErrorMessage(texts.getTranslation("ui.problem.page.text", language));
        return messages;
    }

    private static void handle(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        if (find(thrown, ClientAbortException.class) != null) {
            // The person closed the page before the answer: nobody is there to be told.
            return;
        }
        String text = describe(thrown);
        UI ui = UI.getCurrent();
        if (ui != null) {
            show(text);
        }
    }

    /** The words for a failure; what nobody foresaw is logged under a number that the person can quote. */
    public static String describe(Throwable thrown) {
        DomainException refused = find(thrown, DomainException.class);
        if (refused != null) {
            return Texts.of(refused);
        }
        if (find(thrown, AccessDeniedException.class) != null) {
            UI page = UI.getCurrent();
            REFUSALS.note(
                    "right", page == null ? "" : page.getActiveViewLocation().getPath());
            return Texts.t("ui.problem.denied");
        }
        if (find(thrown, OptimisticLockingFailureException.class) != null) {
            return Texts.t("ui.problem.stale");
        }
        if (isDatabaseAway(thrown)) {
            LOG.warn("The database cannot be reached: {}", thrown.getMessage());
            return Texts.t("ui.problem.database-away");
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Problem {}", number, thrown);
        return Texts.t("ui.problem.unexpected", number);
    }

    public static boolean isDatabaseAway(Throwable thrown) {
        if (find(thrown, CannotCreateTransactionException.class) != null
                || find(thrown, DataAccessResourceFailureException.class) != null
                || find(thrown, QueryTimeoutException.class) != null) {
            return true;
        }
        TransactionSystemException undone = find(thrown, TransactionSystemException.class);
        if (undone != null && undone.getApplicationException() != null) {
            // Whoever goes away within a transaction cannot take it back either; what happened first counts.
            return isDatabaseAway(undone.getApplicationException());
        }
        DataAccessException access = find(thrown, DataAccessException.class);
        SQLException sql = find(thrown, SQLException.class);
        // 08: connection exceptions, 57P: the server is shutting down or starting.
        return access instanceof TransientDataAccessException
                || (sql != null
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("08")
                                || sql.getSQLState().startsWith("57P")));
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }

    /** An error: announced at once by screen readers. */
    public static void show(String text) {
        open(text, NotificationVariant.ERROR, true);
    }

    /** Good news: announced when the screen reader has finished. */
    public static void tell(String text) {
        open(text, NotificationVariant.SUCCESS, false);
    }

    private static void open(String text, NotificationVariant variant, boolean assertive) {
        Notification notification = new Notification();
        notification.addThemeVariants(variant);
        notification.setAssertive(assertive);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(MILLISECONDS);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(Texts.t("ui.action.close"));
        Span message = new Span(text);
        message.addClassName("alur-notification-text");
        Span row = new Span(message, close);
        row.addClassName("alur-notification");
        notification.add(row);
        notification.open();
    }
}

package id.alur.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import id.alur.identity.CurrentUser;
import id.alur.security.AccountService;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Language (per account, and per browser before log-in) and light or dark theme (per browser). */
@Component
public class Preferences implements VaadinServiceInitListener {

    /** What a person may choose; SYSTEM follows the device. */
    public enum Theme {
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK),
        SYSTEM(ColorScheme.Value.LIGHT_DARK);

        private final ColorScheme.Value value;

        Theme(ColorScheme.Value value) {
            this.value = value;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final String LOCALE_COOKIE = "alur-locale";
    private static final String THEME_COOKIE = "alur-theme";
    private static final int ONE_YEAR = 365 * 24 * 3600;

    private final AccountService accounts;

    Preferences(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(Preferences::prepareDocument);
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(startLocale(init.getUI()));
            connectionWords(init.getUI());
        });
    }

    /** Before the first paint, so that a dark page does not flash white and a screen reader has the right language. */
    private static void prepareDocument(IndexHtmlResponse page) {
        Theme theme = theme(page.getVaadinRequest());
        page.getDocument()
                .head()
                .appendElement("style")
                .appendText("html { color-scheme: " + theme.value.getValue() + "; }");
        page.getDocument()
                .getElementsByTag("html")
                .attr(
                        "lang",
                        cookieLocale(page.getVaadinRequest().getCookies())
                                .orElse(Texts.INDONESIAN)
                                .getLanguage());
    }

    /** What the browser says by itself when the server does not answer, when it cannot be asked any more. */
    private static void connectionWords(UI ui) {
        String lost = Texts.t("ui.connection.lost");
        String again = Texts.t("ui.connection.again");
        ui.getReconnectDialogConfiguration().setDialogText(again);
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(lost);
        ui.getPage()
                .executeJs(
                        "const words = window.Vaadin?.connectionIndicator;"
                                + " if (words) { words.onlineText = $0; words.offlineText = $1; words.reconnectingText = $2; }",
                        Texts.t("ui.connection.back"),
                        lost,
                        again);
    }

    private Locale startLocale(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Locale locale = accountLocale()
                .or(() -> request == null ? Optional.empty() : cookieLocale(request.getCookies()))
                .orElse(Texts.INDONESIAN);
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
        return locale;
    }

    private Optional<Locale> accountLocale() {
        if (CurrentUser.find().isEmpty()) {
            return Optional.empty();
        }
        try {
            return accounts.myLocale().map(Texts::supported);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Language of the account cannot be read, the browser's is used: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /** Changes the language of the account, if there is one, and of this browser; the page is loaded anew. */
    public void changeLocale(UI ui, Locale locale) {
        if (CurrentUser.find().isPresent()) {
            accounts.changeMyLocale(locale);
        }
        setCookie(LOCALE_COOKIE, locale.getLanguage());
        ui.getPage().reload();
    }

    public void changeTheme(UI ui, Theme theme) {
        setCookie(THEME_COOKIE, theme.name().toLowerCase(Locale.ROOT));
        ui.getPage().executeJs("document.documentElement.style.colorScheme = $0", theme.value.getValue());
    }

    public Theme theme() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? Theme.SYSTEM : theme(request);
    }

    private static Theme theme(VaadinRequest request) {
        return theme(request.getCookies());
    }

    /** Of a page without Vaadin. */
    public static Theme theme(HttpServletRequest request) {
        return theme(request.getCookies());
    }

    private static Theme theme(Cookie @Nullable [] cookies) {
        return cookie(cookies, THEME_COOKIE)
                .flatMap(value -> Stream.of(Theme.values())
                        .filter(theme -> theme.name().equalsIgnoreCase(value))
                        .findFirst())
                .orElse(Theme.SYSTEM);
    }

    /** What this browser was last told, for a page without Vaadin and without an account. */
    public static Locale locale(HttpServletRequest request) {
        return cookieLocale(request.getCookies()).orElse(Texts.INDONESIAN);
    }

    private static Optional<Locale> cookieLocale(Cookie @Nullable [] cookies) {
        return cookie(cookies, LOCALE_COOKIE).map(Locale::forLanguageTag).map(Texts::supported);
    }

    private static Optional<String> cookie(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void setCookie(String name, String value) {
        VaadinResponse response = VaadinResponse.getCurrent();
        VaadinRequest request = VaadinRequest.getCurrent();
        if (response != null && request != null) {
            response.addCookie(cookie(name, value, request.isSecure()));
        }
    }

    /** Makes a language the one of this browser. */
    public static Cookie localeCookie(Locale locale, boolean secure) {
        return cookie(LOCALE_COOKIE, locale.getLanguage(), secure);
    }

    private static Cookie cookie(String name, String value, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

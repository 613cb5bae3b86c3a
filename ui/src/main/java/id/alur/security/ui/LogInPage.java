package id.alur.security.ui;

import static id.alur.shell.ui.PlainPages.escaped;

import id.alur.demo.DemoLogin;
import id.alur.demo.DemoLogins;
import id.alur.identity.CurrentUser;
import id.alur.shell.ui.PlainPages;
import id.alur.shell.ui.Preferences;
import id.alur.shell.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Log-in with login and password (UC-105). A plain page: whoever is not logged in costs the server nothing that stays, and it is there
 * while the database is away. Every refusal reads the same, so that nobody learns which logins exist.
 */
@RestController
class LogInPage {

    static final String PATH = "/masuk";
    static final String AFTER_LOGOUT = PATH + "?keluar";

    /** What the page is to say, as the parameter of its address. */
    static final String REFUSED = "error";
    /** With the seconds to wait. */
    static final String PAUSED = "tunggu";

    static final String DATABASE_AWAY = "putus";
    static final String OUTDATED = "ulang";
    /** The longest time of a session is over. */
    static final String OVER = "selesai";

    static final String LANGUAGE = "bahasa";

    private static final String DEMO_ACCOUNT = "akun";

    private final PlainPages pages;
    private final boolean demo;

    LogInPage(PlainPages pages, @Value("${alur.demo.enabled:false}") boolean demo) {
        this.pages = pages;
        this.demo = demo;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request, HttpServletResponse response) {
        if (CurrentUser.find().isPresent()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, request.getContextPath() + WantedPage.given(request))
                    .build();
        }
        Optional<Locale> chosen = chosenLanguage(request);
        chosen.ifPresent(locale -> response.addCookie(Preferences.localeCookie(locale, request.isSecure())));
        Locale language = chosen.orElseGet(() -> Preferences.locale(request));
        String notice = notice(request, language);
        return pages.page(
                request,
                status(request),
                language,
                pages.t("ui.login.title", language),
                pages.t("ui.app.tagline", language),
                notice
                        + form(request, language, chosen.isPresent(), !notice.isEmpty())
                        + otherLanguage(request, language)
                        + (demo ? demoLogins(request, language) : ""));
    }

    /** What the links to the other language ask for; a log-in with it makes it the language of the account. */
    static Optional<Locale> chosenLanguage(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE))
                .filter(tag -> tag.equals(Texts.ENGLISH.getLanguage()) || tag.equals(Texts.INDONESIAN.getLanguage()))
                .map(Locale::of);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getParameter(DATABASE_AWAY) == null ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    }

    private String notice(HttpServletRequest request, Locale language) {
        String paused = request.getParameter(PAUSED);
        if (paused != null) {
            return notice("ui.login.paused", language, seconds(paused));
        }
        if (request.getParameter(DATABASE_AWAY) != null) {
            return notice("ui.login.away", language);
        }
        if (request.getParameter(OUTDATED) != null) {
            return notice("ui.login.outdated", language);
        }
        if (request.getParameter(OVER) != null) {
            return notice("ui.login.over", language);
        }
        if (request.getParameter(REFUSED) != null) {
            return notice("ui.login.refused", language);
        }
        return request.getParameter("keluar") == null
                ? ""
                : "<p id=\"notice\" class=\"notice calm\" role=\"status\">%s</p>"
                        .formatted(escaped(pages.t("ui.login.logged-out", language)));
    }

    private String notice(String key, Locale language, Object... arguments) {
        return "<div id=\"notice\" class=\"notice\" role=\"alert\"><strong>%s</strong>%s</div>"
                .formatted(
                        escaped(pages.t(key + ".title", language)),
                        pages.paragraph(key + ".text", language, arguments));
    }

    private static int seconds(String text) {
        return text.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    private String form(HttpServletRequest request, Locale language, boolean languageChosen, boolean noticed) {
        Optional<DemoLogin> account = demoAccount(request);
        return """
                <form method="post" action="%s">
                <h2>%s</h2>
                <p><label for="username">%s</label>
                <input id="username" name="username" value="%s" autocomplete="username" autocapitalize="none" spellcheck="false" \
                maxlength="100" required%s%s></p>
                <p><label for="password">%s</label>
                <input id="password" name="password" type="password" value="%s" autocomplete="current-password" maxlength="200" required></p>
                %s%s%s
                <button%s>%s</button>
                </form>""".formatted(
                        request.getContextPath() + PATH,
                        escaped(pages.t("ui.login.title", language)),
                        escaped(pages.t("ui.login.name", language)),
                        escaped(account.map(DemoLogin::login).orElse("")),
                        noticed ? " aria-describedby=\"notice\"" : "",
                        account.isPresent() ? "" : " autofocus",
                        escaped(pages.t("ui.login.password", language)),
                        escaped(account.map(DemoLogin::password).orElse("")),
                        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                                ? hidden(token.getParameterName(), token.getToken())
                                : "",
                        hidden(WantedPage.PARAMETER, WantedPage.given(request)),
                        languageChosen ? hidden(LANGUAGE, language.getLanguage()) : "",
                        account.isPresent() ? " autofocus" : "",
                        escaped(pages.t("ui.login.submit", language)));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(escaped(name), escaped(value));
    }

    private static String otherLanguage(HttpServletRequest request, Locale language) {
        Locale other = language.equals(Texts.ENGLISH) ? Texts.INDONESIAN : Texts.ENGLISH;
        return "<p><a lang=\"%1$s\" hreflang=\"%1$s\" href=\"%2$s\">%3$s</a></p>"
                .formatted(
                        other.getLanguage(),
                        address(request, LANGUAGE, other.getLanguage()),
                        escaped(other.getDisplayLanguage(other)));
    }

    /** Of this page, for a link on it. */
    private static String address(HttpServletRequest request, String parameter, String value) {
        return escaped(request.getContextPath() + PATH + "?" + parameter + "=" + value
                + WantedPage.appended(WantedPage.given(request)));
    }

    /** Kota Contoh only: who can log in, each a click away. */
    private String demoLogins(HttpServletRequest request, Locale language) {
        StringBuilder list = new StringBuilder("<section class=\"demo\"><h2>%s</h2>%s<ul>"
                .formatted(
                        escaped(pages.t("ui.login.demo", language)),
                        pages.paragraph("ui.login.demo.text", language, DemoLogins.PASSWORD)));
        for (DemoLogin login : DemoLogins.list()) {
            list.append("<li><a href=\"%s\">%s</a> <span>%s</span></li>"
                    .formatted(
                            address(request, DEMO_ACCOUNT, login.login()),
                            escaped(login.login()),
                            escaped(pages.t(login.office(), language))));
        }
        return list.append("</ul></section>").toString();
    }

    private Optional<DemoLogin> demoAccount(HttpServletRequest request) {
        @Nullable String asked = request.getParameter(DEMO_ACCOUNT);
        return demo
                ? DemoLogins.list().stream()
                        .filter(login -> login.login().equals(asked))
                        .findFirst()
                : Optional.empty();
    }
}

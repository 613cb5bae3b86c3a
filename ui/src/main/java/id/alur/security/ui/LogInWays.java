package id.alur.security.ui;

import id.alur.security.AccountService;
import id.alur.security.LogInPaused;
import id.alur.shell.ui.RefusalLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The ways to the log-in page and from it, each within this server: no redirect names a host, whatever the request said of it. */
@Component
class LogInWays {

    private static final Logger LOG = LoggerFactory.getLogger(LogInWays.class);

    private final RefusalLog refusals = new RefusalLog(LogInWays.class);
    private final AccountService accounts;

    LogInWays(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Leads whoever asks for a page to the log-in page; what is no page is only refused, since nobody would see that one. */
    void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (isPage(request)) {
            String wanted = WantedPage.appended(WantedPage.of(request));
            response.sendRedirect(
                    request.getContextPath() + LogInPage.PATH + (wanted.isEmpty() ? "" : "?" + wanted.substring(1)));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        String goal = request.getHeader("Sec-Fetch-Dest");
        return (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                && request.getParameter("v-r") == null
                && (goal == null || goal.equals("document"))
                && (accepted == null || accepted.contains("text/html") || accepted.contains("*/*"));
    }

    /** Back to the form, with how long to wait if it is that. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason = LogInPage.REFUSED;
        if (why instanceof LogInPaused paused) {
            refusals.note("too many log-ins", LogInPage.PATH);
            reason = LogInPage.PAUSED + "=" + paused.pause().toSeconds();
        } else if (why instanceof AuthenticationServiceException) {
            LOG.warn("Nobody can log in, the database cannot be reached: {}", why.getMessage());
            reason = LogInPage.DATABASE_AWAY;
        }
        back(request, response, reason);
    }

    /** A form without its token: sent from somewhere else, or by a browser that keeps no cookies. */
    void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        if (request.getRequestURI().equals(request.getContextPath() + LogInPage.PATH)) {
            back(request, response, LogInPage.OUTDATED);
        } else {
            refusals.note("right", request.getRequestURI());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** To the page that was wanted. */
    void enter(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        LogInPage.chosenLanguage(request).ifPresent(this::changeLanguage);
        response.sendRedirect(request.getContextPath() + WantedPage.given(request));
    }

    private void changeLanguage(Locale language) {
        try {
            accounts.changeMyLocale(language);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Language of the account cannot be changed, the browser's is used: {}", away.getMessage());
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        Optional<Locale> language = LogInPage.chosenLanguage(request);
        response.sendRedirect(request.getContextPath() + LogInPage.PATH + "?" + reason
                + language.map(chosen -> "&" + LogInPage.LANGUAGE + "=" + chosen.getLanguage())
                        .orElse("")
                + WantedPage.appended(WantedPage.given(request)));
    }
}

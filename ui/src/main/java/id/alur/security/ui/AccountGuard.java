package id.alur.security.ui;

import id.alur.identity.AlurUser;
import id.alur.security.Sessions;
import id.alur.shell.ui.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at each request whether its session still stands ({@link Sessions}); between requests {@link OpenSessions} does. */
final class AccountGuard extends OncePerRequestFilter {

    private final Sessions sessions;
    private final OpenSessions open;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    AccountGuard(Sessions sessions, OpenSessions open) {
        this.sessions = sessions;
        this.open = open;
    }

    /** Scripts and styles are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.startsWith("/VAADIN/build/") || path.endsWith(".css");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AlurUser user) {
            check(user, authentication, request, response);
        }
        chain.doFilter(request, response);
    }

    private void check(
            AlurUser user, Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        Optional<AlurUser> present;
        try {
            present = sessions.present();
        } catch (DataAccessException | TransactionException away) {
            if (!Problems.isDatabaseAway(away)) {
                throw away;
            }
            // Without the database nothing can be read or done either; the page says so by itself.
            return;
        }
        if (present.isEmpty()) {
            end.logout(request, response, authentication);
            return;
        }
        if (!present.get().equals(user)) {
            renew(present.get(), authentication, request, response);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            open.keep(session, present.get());
        }
    }

    private void renew(AlurUser now, Authentication before, HttpServletRequest request, HttpServletResponse response) {
        var renewed = UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        renewed.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}

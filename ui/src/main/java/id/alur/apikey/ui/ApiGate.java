package id.alur.apikey.ui;

import id.alur.apikey.ApiKey;
import id.alur.apikey.ApiKeys;
import id.alur.shared.CallerNetwork;
import id.alur.shell.ui.RefusalLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a call in only with a key and not too often, before a byte of its body is read. The key is then the request attribute
 * {@link #KEY}.
 */
class ApiGate extends OncePerRequestFilter {

    static final String KEY = ApiGate.class.getName() + ".key";

    private static final String BEARER = "Bearer ";

    private final RefusalLog refusals = new RefusalLog(ApiGate.class);
    private final ApiKeys keys;
    private final CallLimit limit;
    private final ApiProblems problems;

    ApiGate(ApiKeys keys, CallLimit limit, ApiProblems problems) {
        this.keys = keys;
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + ApiAddresses.DESCRIPTION);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = "address:" + CallerNetwork.of(request.getRemoteAddr());
        // Guessing costs the caller's address as much as calling costs a key.
        if (limit.isReached(caller)) {
            refusals.note("too many calls", ApiFailures.PREFIX);
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
            return;
        }
        Optional<ApiKey> key = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header ->
                        keys.recognise(header.substring(BEARER.length()).strip()));
        if (key.isEmpty()) {
            limit.count(caller);
            refusals.note("no key", ApiFailures.PREFIX);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"alur\"");
            refuse(request, response, HttpStatus.UNAUTHORIZED, "no-key");
        } else if (!limit.count("key:" + key.get().id())) {
            refusals.note(
                    "too many calls", ApiFailures.PREFIX, "key " + key.get().id());
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        } else {
            request.setAttribute(KEY, key.get());
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String what)
            throws IOException {
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(CallLimit.WINDOW.toSeconds()));
        }
        problems.write(request, response, status, "ui.api." + what);
    }
}

package id.alur.apikey.ui;

import id.alur.apikey.ApiKey;
import id.alur.apikey.ApiKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a call in only with a key, not too often, and not too large; all of that before a byte of its body is read. The key is then
 * the request attribute {@link #KEY}.
 */
class ApiGate extends OncePerRequestFilter {

    static final String KEY = ApiGate.class.getName() + ".key";

    private static final long MAX_BYTES = 2L * 1024 * 1024;
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final CallLimit limit;
    private final ApiProblems problems;
    private final JsonMapper json;

    ApiGate(ApiKeys keys, CallLimit limit, ApiProblems problems, JsonMapper json) {
        this.keys = keys;
        this.limit = limit;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Guessing costs the caller's address as much as calling costs a key.
        if (limit.isReached("address:" + request.getRemoteAddr())) {
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
            return;
        }
        Optional<ApiKey> key = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header ->
                        keys.recognise(header.substring(BEARER.length()).strip()));
        if (key.isEmpty()) {
            limit.count("address:" + request.getRemoteAddr());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"alur\"");
            refuse(request, response, HttpStatus.UNAUTHORIZED, "no-key");
        } else if (!limit.count("key:" + key.get().id())) {
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        } else if (request.getContentLengthLong() > MAX_BYTES
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
        } else {
            request.setAttribute(KEY, key.get());
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String what)
            throws IOException {
        ProblemDetail problem = problems.of(request, status, "ui.api." + what);
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(CallLimit.WINDOW.toSeconds()));
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}

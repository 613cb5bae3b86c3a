package id.alur.apikey.ui;

import id.alur.shell.ui.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever becomes of a call under {@code /api}, the caller is a program and gets a problem (RFC 9457), never a page: also when
 * the server itself refuses, when the database is away and when we failed. Outermost, so that nothing fails outside of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures extends OncePerRequestFilter {

    static final String PREFIX = "/api/";
    /** Bytes; what 500 completions need, and what any request but an upload may bring. */
    static final long MAX_BYTES = 1024L * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);
    private static final int AGAIN_SECONDS = 30;

    private final ApiProblems problems;

    ApiFailures(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return !address.startsWith(request.getContextPath() + PREFIX);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            HttpStatus status = HttpStatus.resolve(code);
            if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
                fail(
                        request,
                        response,
                        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failed
                                ? failed
                                : new IllegalStateException("The server answered " + code));
            } else {
                tell(request, response, status);
            }
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            endsHere(response);
            problems.write(request, response, HttpStatus.LENGTH_REQUIRED, "ui.api.no-length");
        } else if (request.getContentLengthLong() > MAX_BYTES) {
            endsHere(response);
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "ui.api.too-large");
        } else {
            call(request, response, chain);
        }
    }

    /** Nobody reads the rest of what is being sent. */
    private static void endsHere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONNECTION, "close");
    }

    private void call(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted()) {
                LOG.error("An answer broke off", failed);
                return;
            }
            response.resetBuffer();
            fail(request, response, failed);
        }
    }

    private void fail(HttpServletRequest request, HttpServletResponse response, Throwable failed) throws IOException {
        if (Problems.isDatabaseAway(failed)) {
            LOG.warn("The database cannot be reached: {}", failed.getMessage());
            tell(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Problem {}", number, failed);
        problems.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "ui.api.failure", number);
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(AGAIN_SECONDS));
        }
        problems.write(request, response, status, "ui.api." + word(status));
    }

    private static String word(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "no-path";
            case METHOD_NOT_ALLOWED -> "method";
            case UNSUPPORTED_MEDIA_TYPE -> "media-type";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "away";
            default -> "bad-request";
        };
    }
}

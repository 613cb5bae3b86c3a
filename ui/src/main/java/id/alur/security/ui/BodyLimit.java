package id.alur.security.ui;

import com.vaadin.flow.i18n.I18NProvider;
import id.alur.shared.DomainException;
import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.RefusalLog;
import id.alur.shell.ui.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No request brings more than its route has use for. One that says it is longer is refused before a byte of it is read, whoever sends it;
 * one that does not say is counted while it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    private static final int KILOBYTE = 1024;
    /** What a page sends of what a person entered, a form, or a call of another system with its 500 rows. */
    static final long ORDINARY = 1024 * KILOBYTE;
    /** The largest file of any page, with what the browser puts around it. */
    static final long UPLOAD = LimitedUpload.LARGEST + 64 * KILOBYTE;

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    private final RefusalLog refusals = new RefusalLog(BodyLimit.class);
    private final I18NProvider texts;

    BodyLimit(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = request.getRequestURI().startsWith(request.getContextPath() + UPLOADS) ? UPLOAD : ORDINARY;
        if (request.getContentLengthLong() > limit || isUnmeasured(request)) {
            refuse(request, response, limit);
            return;
        }
        CountedRequest counted = new CountedRequest(request, limit);
        try {
            chain.doFilter(counted, response);
        } catch (IOException | ServletException | RuntimeException broken) {
            if (!counted.isExceeded()) {
                throw broken;
            }
        }
        if (counted.isExceeded() && !response.isCommitted()) {
            // The headers of every answer stay.
            response.resetBuffer();
            refuse(request, response, limit);
        }
    }

    /** The server reads forms and their parts past every filter, and browsers say how long they are. */
    private static boolean isUnmeasured(HttpServletRequest request) {
        String type = request.getContentType();
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null || type == null) {
            return false;
        }
        String form = type.toLowerCase(Locale.ROOT);
        return form.startsWith("multipart/") || form.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long limit) throws IOException {
        refusals.note("too long a body", request.getRequestURI());
        Locale language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Texts.INDONESIAN
                : Texts.supported(request.getLocale());
        DomainException why = LimitedUpload.tooLarge(limit);
        byte[] words = texts.getTranslation(why.key(), language, why.arguments().toArray())
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
        response.setContentLength(words.length);
        response.getOutputStream().write(words);
        // Before the server looks for a body that it does not want.
        response.flushBuffer();
    }
}

package id.alur.apikey.ui;

import com.vaadin.flow.i18n.I18NProvider;
import id.alur.apikey.ApiKey;
import id.alur.shell.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the calls of other features need: who calls, and how a problem is told (RFC 9457). */
@Component
public class ApiProblems {

    private final I18NProvider texts;
    private final JsonMapper json;

    ApiProblems(I18NProvider texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The key that came with the request; the gate let nothing in without one. */
    public static ApiKey key(HttpServletRequest request) {
        if (request.getAttribute(ApiGate.KEY) instanceof ApiKey key) {
            return key;
        }
        throw new IllegalStateException("A call came past the gate");
    }

    /**
     * A problem in the caller's language.
     *
     * @param key message key; it is the last part of the problem's type
     */
    public ProblemDetail of(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        // Without a wish the servlet answers in the language of the server.
        Locale language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Texts.INDONESIAN
                : Texts.supported(request.getLocale());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, texts.getTranslation(key, language, arguments));
        problem.setTitle(status.getReasonPhrase());
        problem.setType(URI.create("urn:alur:" + key));
        return problem;
    }

    /** Answers with the problem, outside of any controller. */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            Object... arguments)
            throws IOException {
        byte[] body = json.writeValueAsBytes(of(request, status, key, arguments));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}

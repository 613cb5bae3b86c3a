package id.alur.security.ui;

import static id.alur.shell.ui.PlainPages.escaped;

import id.alur.shell.ui.PlainPages;
import id.alur.shell.ui.Preferences;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said where no page of ours could be made: in words for a person, as a problem (RFC 9457) for a program. */
@RestController
class ErrorAnswers implements ErrorController {

    private final PlainPages pages;

    ErrorAnswers(PlainPages pages) {
        this.pages = pages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<?> answer(HttpServletRequest request) {
        HttpStatus status = status(request);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        return page(request, status);
    }

    /** What a person reads of a status. */
    ResponseEntity<byte[]> page(HttpServletRequest request, HttpStatus status) {
        Locale language = Preferences.locale(request);
        String key = "ui.error." + key(status);
        return pages.page(
                request,
                status,
                language,
                pages.t(key + ".title", language),
                pages.t("ui.app.tagline", language),
                "<h2>%s</h2>%s<p><a href=\"%s/\">%s</a></p>"
                        .formatted(
                                escaped(pages.t(key + ".title", language)),
                                pages.paragraph(key + ".text", language),
                                request.getContextPath(),
                                escaped(pages.t("ui.error.home", language))));
    }

    /** Nothing failed for whoever opens the address of this page by itself. */
    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED, FORBIDDEN -> "denied";
            default -> status.is5xxServerError() ? "failure" : "request";
        };
    }
}

package id.alur.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Pages without Vaadin, for people who are not logged in: they cost the server no session, no push and no upload, and work without
 * a script.
 */
@Component
public class PlainPages {

    /** Stricter than for the pages of people who are logged in: style sheets, scripts and pictures of ours, nothing else. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final I18NProvider texts;

    PlainPages(I18NProvider texts) {
        this.texts = texts;
    }

    /**
     * A whole page under the name of the product.
     *
     * @param title what the page is
     * @param under whose server this is, or what it is for
     * @param content HTML, every text in it {@link #escaped}
     */
    public ResponseEntity<byte[]> page(
            HttpServletRequest request,
            HttpStatus status,
            Locale language,
            String title,
            String under,
            String content) {
        String name = escaped(t("ui.app.name", language));
        String html = """
                <!DOCTYPE html>
                <html lang="%s" class="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s · %s</title>
                <link rel="icon" href="%6$s/icons/alur.svg">
                <link rel="stylesheet" href="%6$s/plain.css">
                </head>
                <body>
                <main>
                <h1>%4$s</h1>
                <p>%5$s</p>
                %7$s
                </main>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        Preferences.theme(request).name().toLowerCase(Locale.ROOT),
                        escaped(title),
                        name,
                        escaped(under),
                        request.getContextPath(),
                        content);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** The words behind a key; not escaped. */
    public String t(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }

    /** A paragraph of the words behind a key. */
    public String paragraph(String key, Locale language, Object... arguments) {
        return "<p>%s</p>".formatted(escaped(t(key, language, arguments)));
    }

    /** A text for within HTML and its attributes. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}

package id.alur.document.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import id.alur.document.DocumentContent;
import id.alur.document.DocumentService;
import id.alur.identity.DocumentId;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Links to attached files. A file is always saved and never opened within our pages: its content is somebody else's. */
@Component
public class DocumentLinks {

    /** The browser neither guesses another type nor runs anything of the file, and keeps no copy. */
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "sandbox; default-src 'none'",
            "Cache-Control", "private, no-store");

    private final DocumentService documents;

    DocumentLinks(DocumentService documents) {
        this.documents = documents;
    }

    /** A link with name and size; the right to read is asked again at each click. */
    public Anchor link(DocumentId id, String name, long size) {
        return new Anchor(event -> send(id, event), AttachmentType.DOWNLOAD, name + " (" + size(size) + ")");
    }

    /** A link by a name of the page's own; the right to read is asked at each click. */
    public Anchor link(DocumentId id, String name) {
        return new Anchor(event -> send(id, event), AttachmentType.DOWNLOAD, name);
    }

    private void send(DocumentId id, DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        try {
            DocumentContent content = documents.open(id);
            HEADERS.forEach(response::setHeader);
            event.setFileName(content.document().name());
            event.setContentType(content.document().mediaType());
            event.setContentLength(content.document().size());
            try (InputStream in = content.stream()) {
                in.transferTo(event.getOutputStream());
            }
        } catch (NotFoundException | AccessDeniedException e) {
            response.sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
        }
    }

    /** {@code 1,4 MB}. */
    public static String size(long bytes) {
        NumberFormat format = NumberFormat.getInstance(Texts.locale());
        boolean large = bytes >= 1024 * 1024;
        BigDecimal unit = BigDecimal.valueOf(large ? 1024 * 1024 : 1024);
        BigDecimal value = BigDecimal.valueOf(bytes).divide(unit, large ? 1 : 0, RoundingMode.HALF_UP);
        return format.format(value.max(large ? BigDecimal.ZERO : BigDecimal.ONE)) + (large ? " MB" : " KB");
    }
}

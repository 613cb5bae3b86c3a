package id.alur.security.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * What a page of Vaadin may load (decision 0032): scripts that the server vouched for by a number used once, and what those load in
 * their turn; nothing of other hosts. Vaadin turns text into functions in the browser, so that {@code unsafe-eval} stays.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

    private static final String SCRIPTS = "default-src 'none'; script-src 'strict-dynamic' 'unsafe-eval' 'nonce-";
    private static final String OTHERS =
            "'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::vouch);
    }

    private void vouch(IndexHtmlResponse page) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        Document document = page.getDocument();
        document.select("script, link[rel=modulepreload]").attr("nonce", nonce);
        // For the scripts that the bundle loads ahead by itself.
        document.head().appendElement("meta").attr("property", "csp-nonce").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(AnswerHeaders.CONTENT_POLICY, SCRIPTS + nonce + OTHERS);
    }
}

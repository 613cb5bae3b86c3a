package id.alur.security.ui;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What every answer tells the browser, whoever makes it: pages, files, push, errors, redirects, also what the server itself refuses.
 * Before everything else, because a filter is passed by forwards and by the server's own errors. Each is the strictest; who needs
 * more (a page its scripts, a file that is the same for all the browser's cache) says so.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnswerHeaders extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    static final Map<String, String> ALWAYS = Map.of(
            CONTENT_POLICY,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    /** A year, once somebody has come by TLS. */
    static final String TRANSPORT = "Strict-Transport-Security";

    AnswerHeaders() {
        super(true);
    }

    /** Last of all, so that a proxy's word for TLS has been heard. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader(TRANSPORT, "max-age=31536000");
        }
        getNext().invoke(request, response);
    }
}

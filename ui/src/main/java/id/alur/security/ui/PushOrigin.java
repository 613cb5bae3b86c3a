package id.alur.security.ui;

import id.alur.shell.ui.RefusalLog;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Only pages of this server open the connection by which pages are told of changes: browsers bind everything but this to the page's own
 * server by themselves, and say where the page comes from. A valve, since the server takes such connections past filters.
 */
@Component
class PushOrigin extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PUSH = "/VAADIN/push";
    private static final Set<Integer> STANDARD_PORTS = Set.of(80, 443);

    private final RefusalLog refusals = new RefusalLog(PushOrigin.class);
    private final @Nullable String publicOrigin;

    PushOrigin(@Value("${alur.public-url}") String publicUrl) {
        super(true);
        this.publicOrigin = origin(publicUrl);
    }

    /** Behind what a proxy of ours has said about the host. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(this));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && isConnection(request) && !isOurs(origin, request)) {
            refusals.note("foreign page", PUSH);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        getNext().invoke(request, response);
    }

    private static boolean isConnection(Request request) {
        String address = request.getRequestURI();
        return request.getHeader(HttpHeaders.UPGRADE) != null || (address != null && address.contains(PUSH));
    }

    /** With or without TLS: a proxy that ends it may not have said so. */
    private boolean isOurs(String origin, Request request) {
        String said = origin(origin);
        if (said == null) {
            return false;
        }
        String host = said.substring(said.indexOf("//") + 2);
        return said.equals(publicOrigin)
                || host.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                || (STANDARD_PORTS.contains(request.getServerPort()) && host.equalsIgnoreCase(request.getServerName()))
                || host.equalsIgnoreCase(request.getServerName() + ":" + request.getServerPort());
    }

    private static @Nullable String origin(String url) {
        try {
            URI address = URI.create(url);
            return address.getScheme() == null || address.getRawAuthority() == null
                    ? null
                    : (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}

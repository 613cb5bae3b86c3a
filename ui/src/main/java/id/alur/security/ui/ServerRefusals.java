package id.alur.security.ui;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An address that the server refuses before any filter sees it, such as one with a broken sign, is answered by a page of ours. */
@Component
class ServerRefusals extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Programs are answered in their own way. */
    private static final String CALLS = "/api/";

    private final ErrorAnswers answers;

    ServerRefusals(ErrorAnswers answers) {
        super(true);
        this.answers = answers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(this));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        String address = request.getRequestURI();
        if (response.getStatus() == HttpStatus.BAD_REQUEST.value()
                && (address == null || !address.startsWith(CALLS))
                && response.getContentWritten() == 0
                && !response.isCommitted()) {
            // The server closes an answer that it has refused; its own page would open it again in the same way.
            response.setSuspended(false);
            ResponseEntity<byte[]> page = answers.page(request.getRequest(), HttpStatus.BAD_REQUEST);
            page.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
            byte[] body = page.getBody();
            if (body != null) {
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
            response.flushBuffer();
        }
    }
}

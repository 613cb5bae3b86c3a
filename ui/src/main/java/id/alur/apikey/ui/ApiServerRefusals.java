package id.alur.apikey.ui;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Calls that the server refuses before any filter sees them, such as an address that is none: problems too, no pages of its own. */
@Component
class ApiServerRefusals extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ApiProblems problems;

    ApiServerRefusals(ApiProblems problems) {
        super(true);
        this.problems = problems;
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
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (address != null
                && address.startsWith(ApiFailures.PREFIX)
                && status != null
                && status.isError()
                && response.getContentWritten() == 0
                && !response.isCommitted()) {
            // The server closes an answer that it has refused; its own page would open it again in the same way.
            response.setSuspended(false);
            problems.write(request.getRequest(), response.getResponse(), status, "ui.api.bad-request");
        }
    }
}

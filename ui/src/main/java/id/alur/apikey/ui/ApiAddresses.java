package id.alur.apikey.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What is under {@code /api} besides the calls themselves: their description, and an end to every other address. */
@Configuration
class ApiAddresses {

    /** Anybody may read it: it says nothing that this source does not. */
    static final String DESCRIPTION = ApiFailures.PREFIX + "v1/openapi.json";

    /** After the calls, before Vaadin, whose pages answer at every address. */
    private static final int AFTER_CALLS = 100;

    @Bean
    static SimpleUrlHandlerMapping noSuchCall() {
        HttpRequestHandler nothing = (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return new SimpleUrlHandlerMapping(Map.of(ApiFailures.PREFIX + "**", nothing), AFTER_CALLS);
    }

    /** OpenAPI 3.1; a test holds it to the calls. */
    @RestController
    static class Description {

        @GetMapping(path = DESCRIPTION, produces = MediaType.APPLICATION_JSON_VALUE)
        ResponseEntity<ClassPathResource> description() {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new ClassPathResource("api/openapi.json"));
        }
    }
}

package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision is taken for done only when the engine itself says that its task is no more. */
class UserTasksV1Test {

    private static final TaskKey TASK = new TaskKey((1L << 51) + 1);

    private HttpServer server;
    private CamundaClient client;
    private UserTaskCommands tasks;
    private int status;
    private @Nullable String authorization = "";
    private String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        client = CamundaClient.newClientBuilder()
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .username("alur")
                        .password("rahasia")
                        .build())
                .restAddress(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build();
        tasks = new UserTasksV1(client.getConfiguration());
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void the_password_of_the_client_goes_along() {
        completed();
        assertThat(authorization).isEqualTo("Basic YWx1cjpyYWhhc2lh");
    }

    @Test
    void an_engine_that_asks_nobody_is_told_no_password() {
        try (CamundaClient unknown = CamundaClient.newClientBuilder()
                .restAddress(client.getConfiguration().getRestAddress())
                .build()) {
            status = 200;
            assertThat(new UserTasksV1(unknown.getConfiguration())
                            .complete(TASK, Map.of())
                            .kind())
                    .isEqualTo(Kind.ACCEPTED);
        }
        assertThat(authorization).isNull();
    }

    @Test
    void only_the_engines_own_404_is_gone() {
        status = 404;
        body = "{\"title\":\"NOT_FOUND\",\"status\":404}";
        assertThat(completed()).isEqualTo(Kind.GONE);

        body = "{\"title\":\"Not Found\",\"status\":404}";
        assertThat(completed()).isEqualTo(Kind.UNAVAILABLE);
        body = "<html>404</html>";
        assertThat(completed()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void nobody_there_or_overloaded_is_later_and_a_wrong_command_never() {
        for (int later : new int[] {401, 403, 500, 503, 504}) {
            status = later;
            assertThat(completed()).isEqualTo(Kind.UNAVAILABLE);
        }
        status = 400;
        assertThat(completed()).isEqualTo(Kind.INVALID);
        server.stop(0);
        assertThat(completed()).isEqualTo(Kind.UNAVAILABLE);
    }

    private Kind completed() {
        return tasks.complete(TASK, Map.of("outcome", "approved")).kind();
    }
}

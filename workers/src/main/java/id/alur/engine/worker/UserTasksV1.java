package id.alur.engine.worker;

import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import io.camunda.client.CamundaClientConfiguration;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.api.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** User tasks of 8.5, which has them below {@code /v1}, where Camunda's client of today no longer looks. */
final class UserTasksV1 implements UserTaskCommands {

    private final String address;
    private final Duration patience;
    private final JsonMapper json;
    /** Null where the client was given none: not every engine asks who its callers are. */
    private final @Nullable CredentialsProvider credentials;

    private final HttpClient http;

    UserTasksV1(CamundaClientConfiguration configuration) {
        this.address = configuration.getRestAddress().toString().replaceFirst("/$", "") + "/v1/user-tasks/";
        this.patience = configuration.getDefaultRequestTimeout();
        this.json = configuration.getJsonMapper();
        this.credentials = configuration.getCredentialsProvider();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public EngineAnswer complete(TaskKey task, Map<String, Object> variables) {
        return post(task, "completion", Map.of("variables", variables));
    }

    @Override
    public EngineAnswer assign(TaskKey task, String assignee, boolean allowOverride) {
        return post(task, "assignment", Map.of("assignee", assignee, "allowOverride", allowOverride));
    }

    @Override
    public EngineAnswer unassign(TaskKey task) {
        return send(request(task, "assignee").DELETE());
    }

    private EngineAnswer post(TaskKey task, String what, Map<String, Object> body) {
        return send(request(task, what)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.toJson(body))));
    }

    private HttpRequest.Builder request(TaskKey task, String what) {
        return HttpRequest.newBuilder(URI.create(address + task.value() + "/" + what))
                .timeout(patience);
    }

    private EngineAnswer send(HttpRequest.Builder request) {
        try {
            if (credentials != null) {
                credentials.applyCredentials(request::header);
            }
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return response.statusCode() / 100 == 2 ? EngineAnswer.ACCEPTED : refused(response);
        } catch (IOException e) {
            return new EngineAnswer(Kind.UNAVAILABLE, String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EngineAnswer(Kind.UNAVAILABLE, "Interrupted");
        }
    }

    private EngineAnswer refused(HttpResponse<String> response) {
        int status = response.statusCode();
        return new EngineAnswer(
                EngineAnswers.ofHttp(status, title(response.body())), "HTTP " + status + ": " + response.body());
    }

    private @Nullable String title(String body) {
        try {
            return json.fromJsonAsMap(body).get("title") instanceof String title ? title : null;
        } catch (RuntimeException e) {
            // Somebody between us and the engine answered with a page.
            return null;
        }
    }
}

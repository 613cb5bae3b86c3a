package id.alur.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The engine asked directly, past our own code: what it says is the truth that ours is compared with. */
final class EngineHttp {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    EngineHttp(City city) {
        this.address = city.stack().engine().restAddress();
    }

    /** The status of the answer. */
    int postJson(String path, String body) {
        return post(path, "application/json", body);
    }

    /** Deploys one resource. */
    void deploy(String fileName, String content) {
        var boundary = "----alur";
        int status = post(
                "/v2/deployments",
                "multipart/form-data; boundary=" + boundary,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary
                        + "--\r\n");
        if (status != 200) {
            throw new IllegalStateException("The engine refused " + fileName + ": " + status);
        }
    }

    private int post(String path, String contentType, String body) {
        try {
            return http.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .header("Content-Type", contentType)
                                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

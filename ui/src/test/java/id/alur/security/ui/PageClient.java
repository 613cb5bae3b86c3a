package id.alur.security.ui;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser does without showing anything: logs in, opens a page, keeps its push connection and acts, over real connections. */
final class PageClient implements AutoCloseable, WebSocket.Listener {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI server;
    private final HttpClient http;
    private final CookieManager cookies = new CookieManager();
    private final Queue<String> pushed = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private String securityKey = "";
    private @Nullable WebSocket socket;

    PageClient(int port) {
        server = URI.create("http://127.0.0.1:" + port + "/");
        http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** @return where the log-in leads */
    String logIn(String login, String password) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get("masuk").body());
        String form = "username=" + encode(login) + "&password=" + encode(password)
                + (token.find() ? "&_csrf=" + encode(token.group(1)) : "");
        return send(request("masuk")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address).header("Accept", "text/html"));
    }

    /** Opens a page and its push connection. */
    PageClient open() throws IOException, InterruptedException {
        return open("http://" + server.getAuthority());
    }

    /** The same from a page of somebody else's, were it to know what ours knows. */
    PageClient open(String origin) throws IOException, InterruptedException {
        String page = get("?v-r=init&location=&query=").body();
        securityKey = value(page, "Vaadin-Security-Key");
        socket = http.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(
                        URI.create(
                                "ws" + server.toString().substring("http".length())
                                        + "VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + value(page, "Vaadin-Push-ID")
                                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.4-javascript"
                                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"),
                        this)
                .join();
        return this;
    }

    /** What a click on a link sends, the way pages do. */
    HttpResponse<String> navigate(String route, int syncId) throws IOException, InterruptedException {
        return send(request("?v-r=uidl&v-uiId=0")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message(route, syncId))));
    }

    /** The same over the push connection, which pages do not do and the server would take. */
    void navigateBySocket(String route, int syncId) {
        String message = message(route, syncId);
        if (socket != null && !socket.isOutputClosed()) {
            socket.sendText(message.length() + "|" + message, true).join();
        }
    }

    private String message(String route, int syncId) {
        return """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":%d,"clientId":%d}""".formatted(securityKey, route, syncId, syncId);
    }

    /** What the server knows the session by. */
    String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ALURSESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Everything that was pushed so far. */
    String pushed() {
        return String.join("", pushed);
    }

    /** Done when the server has closed the push connection. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        pushed.add(data.toString());
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(server.resolve(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No page was opened: " + json);
        }
        return found.group(1);
    }
}

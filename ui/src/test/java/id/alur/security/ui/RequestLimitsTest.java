package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.shell.ui.LimitedUpload;
import id.alur.shell.ui.RawAnswer;
import id.alur.shell.ui.WebTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody, logged in or not, makes the server read more than a route has use for; over a real connection. */
@WebTest
class RequestLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    /** Pages, forms, calls and the addresses of uploads, every method that may bring a body. */
    private static final String UPLOAD = "/VAADIN/dynamic/resource/0/0b2b2c7e/upload";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /login",
        "POST, /",
        "POST, /?v-r=uidl&v-uiId=0",
        "POST, /VAADIN/push?v-uiId=0",
        "PUT, /surat/periksa/abcdefghijklmnopqrstuv",
        "POST, /api/v1/learning/completions",
        "POST, /actuator/health",
        "PATCH, /no-such-page",
        "DELETE, /logout",
        "POST, " + UPLOAD
    })
    void what_says_that_it_is_too_long_is_refused_before_a_byte_of_it_is_sent(String method, String address)
            throws IOException {
        assertRefused(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + 700L * MEGABYTE
                + "\r\nContent-Type: application/octet-stream\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/?v-r=uidl&v-uiId=0", "/api/v1/learning/completions", "/VAADIN/push?v-uiId=0", UPLOAD
            })
    void what_does_not_say_how_long_it_is_is_read_no_further_than_the_limit(String address) throws IOException {
        for (String type :
                new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "text/plain"}) {
            // The limit, what the server reads to answer in peace, and what the buffers of the connection hold.
            long most = (address.equals(UPLOAD) ? 21L : 1L) + 14L;
            assertThat(taken(address, type)).as(address + " " + type).isLessThan(most * MEGABYTE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                " Application/X-WWW-form-urlencoded;charset=UTF-8",
                "multipart/form-data; boundary=b"
            })
    void a_form_that_does_not_say_how_long_it_is_is_refused_before_the_server_reads_it(String type) throws IOException {
        assertRefused("POST /masuk HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: " + type
                + "\r\n\r\n");
    }

    /** Sends without end until the server ends it; how many bytes it let through. */
    private long taken(String address, String type) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSendBufferSize(64 * 1024);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: "
                                    + type + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (long sent = 0; ; sent += 0x10000) {
                if (sent > 40L * MEGABYTE) {
                    return sent;
                }
                try {
                    out.write(chunk);
                } catch (IOException ended) {
                    return sent;
                }
            }
        }
    }

    @Test
    void a_small_request_goes_its_way() throws IOException {
        RawAnswer answer = RawAnswer.to(
                port,
                "POST " + UPLOAD + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                        + "Connection: close\r\n\r\nxx");
        assertThat(answer.status()).startsWith("HTTP/1.1").doesNotContain("413");
        assertThat(BodyLimit.UPLOAD).isGreaterThan(LimitedUpload.LARGEST);
    }

    @Test
    void the_public_page_of_letters_costs_no_session_and_has_no_page_of_vaadin_behind_it() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/surat/periksa/abcdefghijklmnopqrstuv"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body())
                    .contains("Tidak ada surat dengan alamat ini")
                    .doesNotContain("VAADIN");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .hasSize(1)
                    .allMatch(policy -> policy.startsWith("default-src 'none'"));
            for (String part : new String[] {"letter-check.js", "plain.css", "icons/alur.svg"}) {
                HttpResponse<String> loaded = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + part))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(loaded.statusCode()).as(part).isEqualTo(200);
                assertThat(loaded.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    private void assertRefused(String request) throws IOException {
        RawAnswer answer = RawAnswer.to(port, request);
        assertThat(answer.status()).startsWith("HTTP/1.1 413");
        assertThat(answer.body()).contains("terlalu besar: paling besar");
    }
}

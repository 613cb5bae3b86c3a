package id.alur.apikey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.apikey.ApiKeys;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shell.ui.WebTest;
import id.alur.testing.As;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-111 A4: whatever becomes of a call, the answer is a problem with the right status, never a page; over a real connection. */
@WebTest
class ApiCallsTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String COMPLETIONS = "/api/v1/learning/completions";

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcClient jdbc;

    private String secret = "";

    @BeforeEach
    void a_key() {
        secret = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR)
                .call(() -> keys.create("ASN Berpijar", "asn-berpijar"))
                .secret();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, " + COMPLETIONS + ", , 405, method",
        "PUT, " + COMPLETIONS + ", " + JSON + ", 405, method",
        "DELETE, " + COMPLETIONS + ", , 405, method",
        "PATCH, " + COMPLETIONS + ", " + JSON + ", 405, method",
        "POST, /api/v1/openapi.json, " + JSON + ", 405, method",
        "POST, " + COMPLETIONS + ", , 415, media-type",
        "POST, " + COMPLETIONS + ", Content-Type: text/plain, 415, media-type",
        "POST, " + COMPLETIONS + ", Content-Type: application/x-www-form-urlencoded, 415, media-type",
        "POST, " + COMPLETIONS + ", Content-Type: nonsense, 415, media-type",
        "POST, " + COMPLETIONS + ", " + JSON + "|Accept: text/html, 406, not-acceptable",
        "POST, " + COMPLETIONS + ", " + JSON + ", 400, not-json",
        "GET, /api/v1, , 404, no-path",
        "GET, /api/, , 404, no-path",
        "GET, /api/v1/learning/completions/, , 404, no-path",
        "POST, /api/learning/completions, " + JSON + ", 404, no-path",
        "POST, /api/v2/learning/completions, " + JSON + ", 404, no-path",
        "GET, /api/v1/tugas, Accept: text/html, 404, no-path",
        "GET, /api/v1//x, Accept: text/html, 400, bad-request",
        "GET, /api/v1/%zz, Accept: text/html, 400, bad-request",
        "GET, /api/v1/%2e%2e/x, Accept: text/html, 400, bad-request",
        "GET, /api/v1/../../tugas, Accept: text/html, 400, bad-request",
        "TRACE, /api/v1/x, , 405, method",
        "FOO, /api/v1/x, , 400, bad-request",
        "GET, /api/v1/x, Content-Length: abc, 400, bad-request",
        "GET, /api/v1/x;y=z, Accept: text/html, 400, bad-request",
        "POST, " + COMPLETIONS + ", " + JSON + "|Content-Length: 1048577, 413, too-large",
        "POST, " + COMPLETIONS + ", " + JSON + "|Transfer-Encoding: chunked, 411, no-length"
    })
    void what_cannot_be_answered_is_a_problem(String method, String address, String headers, int status, String why)
            throws IOException {
        assertThat(call(method, address, key() + (headers == null ? "" : "\r\n" + headers.replace("|", "\r\n"))))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"urn:alur:ui.api." + why + "\"")
                .contains("\"status\":" + status)
                .doesNotContain("<", "Location:", "Set-Cookie");
    }

    @Test
    void a_wrong_method_is_told_the_right_one() throws IOException {
        assertThat(call("GET", COMPLETIONS, key())).contains("Allow: POST");
    }

    @Test
    void without_a_key_no_address_says_whether_it_exists_but_the_description() throws IOException {
        for (String address : new String[] {COMPLETIONS, "/api/v1/tugas", "/api/"}) {
            assertThat(call("GET", address, "Accept: text/html"))
                    .startsWith("HTTP/1.1 401 ")
                    .contains("Content-Type: application/problem+json")
                    .contains("WWW-Authenticate: Bearer");
        }
        assertThat(call("GET", "/api/v1/openapi.json", "Accept: */*"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"openapi\": \"3.1");
    }

    @Test
    void when_the_database_is_away_the_caller_is_asked_to_come_again() throws IOException {
        // As a server answers that is shutting down.
        jdbc.sql("alter table security.api_key rename to api_key_away").update();
        jdbc.sql("""
                        create function security.away() returns setof security.api_key_away language plpgsql as $$
                        begin raise exception 'the database system is shutting down' using errcode = '57P03'; end $$""").update();
        jdbc.sql("create view security.api_key as select * from security.away()")
                .update();
        try {
            assertThat(call("POST", COMPLETIONS, key() + "\r\n" + JSON))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Content-Type: application/problem+json")
                    .contains("Retry-After: 30")
                    .contains("urn:alur:ui.api.away");
        } finally {
            jdbc.sql("drop view security.api_key; drop function security.away()")
                    .update();
            jdbc.sql("alter table security.api_key_away rename to api_key").update();
        }
    }

    @Test
    void what_we_did_wrong_is_a_problem_with_a_number_and_tells_nothing_of_us() throws IOException {
        jdbc.sql("alter table security.api_key rename to api_key_away").update();
        try {
            assertThat(call("POST", COMPLETIONS, key() + "\r\n" + JSON))
                    .startsWith("HTTP/1.1 500 ")
                    .contains("urn:alur:ui.api.failure")
                    .doesNotContain("api_key", "Exception");
        } finally {
            jdbc.sql("alter table security.api_key_away rename to api_key").update();
        }
    }

    private String key() {
        return "Authorization: Bearer " + secret;
    }

    private String call(String method, String address, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String length = headers.contains("Content-Length") || headers.contains("Transfer-") || method.equals("GET")
                    ? ""
                    : "Content-Length: 0\r\n";
            String request = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length
                    + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return answer(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    /** As far as it says that it goes: who refuses a body does not hurry to hang up. */
    private static String answer(BufferedReader in) throws IOException {
        StringBuilder answer = new StringBuilder();
        int bytes = Integer.MAX_VALUE;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            answer.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                bytes = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        for (int sign = 0; bytes > 0 && sign >= 0; bytes--) {
            sign = in.read();
            answer.append(sign < 0 ? "" : (char) sign);
        }
        return answer.toString();
    }
}

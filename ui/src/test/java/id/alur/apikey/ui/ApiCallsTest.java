package id.alur.apikey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.apikey.ApiKeys;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shell.ui.WebTest;
import id.alur.shell.ui.Wire;
import id.alur.testing.As;
import id.alur.testing.WrongInputs;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-111 A4: whatever becomes of a call, the answer is a problem with the right status, never a page; over a real connection. */
@WebTest
class ApiCallsTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String COMPLETIONS = "/api/v1/learning/completions";

    private static final Pattern PROBLEM = Pattern.compile(
            "(?s)^HTTP/1.1 (\\d{3}) .*Content-Type: application/problem\\+json.*\"detail\":\"([^\"]+)\"");
    private static final List<String> NO_PROBLEM = List.of("<", "Location:", "Set-Cookie");

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

    @Test
    void what_cannot_be_answered_is_a_problem() {
        WrongInputs.check("api/calls", row -> {
            String[] call = row.get("call").split(" ", 2);
            String headers = row.get("headers").replace("|", "\r\n");
            String answer = call(
                    call[0],
                    call[1],
                    headers.contains("Authorization:")
                            ? headers.replace("Authorization: none", "Accept-Language: id")
                            : key() + (headers.isEmpty() ? "" : "\r\n") + headers);
            Matcher problem = PROBLEM.matcher(answer);
            return problem.find() && NO_PROBLEM.stream().noneMatch(answer::contains)
                    ? problem.group(1) + " " + problem.group(2)
                    : answer;
        });
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
        return Wire.call(port, method, address, headers);
    }
}

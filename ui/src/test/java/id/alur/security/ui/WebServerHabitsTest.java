package id.alur.security.ui;

import static id.alur.shell.ui.Caller.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.i18n.I18NProvider;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.security.AccountService;
import id.alur.shell.ui.Caller;
import id.alur.shell.ui.RawAnswer;
import id.alur.shell.ui.WebTest;
import id.alur.testing.Logged;
import id.alur.testing.People;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** What ASVS asks of a web server and of its log-in (UC-105), and what no course of a use case would show. */
@WebTest
class WebServerHabitsTest {

    private static final String PASSWORD = " kalimat sendiri yang panjang ";
    private static final String SESSION = "ALURSESSION";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    People people;

    @Autowired
    ApplicationContext beans;

    @Autowired
    I18NProvider texts;

    private String login = "";
    private Caller caller = new Caller(0);

    @BeforeEach
    void somebody() {
        login = "pegawai." + UUID.randomUUID();
        EmployeeId person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        people.grant(person, Role.OPERATOR, null);
        SystemUser.run("test", () -> accounts.createAccount(person, login, PASSWORD));
        caller = new Caller(port);
    }

    @Test
    void a_password_counts_as_it_was_typed_with_the_blanks_at_its_ends() {
        assertThat(leadsTo(caller.logIn(login, PASSWORD.strip()))).isEqualTo("/masuk?error");
        assertThat(leadsTo(caller.logIn(login, PASSWORD))).isEqualTo("/");
    }

    @Test
    void a_form_that_says_something_twice_is_not_looked_at() {
        String token = caller.freshToken();
        assertThat(caller.post("/masuk?username=lain", "username", login, "password", PASSWORD, "_csrf", token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.post("/masuk", "username", login, "password", "salah", "password", PASSWORD, "_csrf", token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.cookie(SESSION)).isEmpty();
    }

    @Test
    void the_number_of_a_session_has_128_bits_of_chance() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            try (Caller other = new Caller(port)) {
                other.logIn(login, PASSWORD);
                numbers.add(other.cookie(SESSION).orElseThrow());
            }
        }
        assertThat(numbers).hasSize(3).allMatch(number -> number.matches("[0-9A-F]{32}"));
        // Bits that were always the same would be none: of 96 digits no two places of three agree but by chance.
        long same = 0;
        List<String> all = List.copyOf(numbers);
        for (int digit = 0; digit < 32; digit++) {
            if (all.get(0).charAt(digit) == all.get(1).charAt(digit)
                    && all.get(1).charAt(digit) == all.get(2).charAt(digit)) {
                same++;
            }
        }
        assertThat(same).isLessThan(8);
    }

    @Test
    void whoever_logs_out_is_out_and_leaves_nothing_in_the_browser() {
        caller.logIn(login, PASSWORD);
        assertThat(caller.get("/tugas", "Accept", "text/html").statusCode()).isEqualTo(200);
        HttpResponse<String> out = caller.post("/logout", "_csrf", token());
        assertThat(leadsTo(out)).isEqualTo("/masuk?keluar");
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"storage\"");
        assertThat(leadsTo(caller.get("/tugas", "Accept", "text/html"))).startsWith("/masuk");
    }

    /** As a form of a page within would send it: the cookie's, behind a mask, here of zeros. */
    private String token() {
        byte[] token = caller.cookie("alur-form").orElseThrow().getBytes(StandardCharsets.UTF_8);
        byte[] masked = Arrays.copyOf(new byte[token.length], 2 * token.length);
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://jahat.example", "http://localhost.jahat.example", "http://127.0.0.1:1", "null", ":"})
    void a_page_of_somebody_else_opens_no_connection_even_if_it_had_all_it_needs(String origin) throws Exception {
        try (PageClient page = new PageClient(port)) {
            page.logIn(login, PASSWORD);
            assertThatThrownBy(() -> page.open(origin))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .cause()
                    .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                    refused.getResponse().statusCode())
                            .isEqualTo(403));
        }
    }

    @Test
    void a_page_of_ours_opens_one_at_either_of_its_addresses() throws Exception {
        for (String origin :
                List.of("http://127.0.0.1:" + port, "https://127.0.0.1:" + port, "http://127.0.0.1:8080")) {
            try (PageClient page = new PageClient(port)) {
                page.logIn(login, PASSWORD);
                page.open(origin);
                assertThat(page.closed()).as(origin).isNotDone();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/masuk", "/", "/api/v1/learning/completions", "/actuator/health", "/VAADIN/push"})
    void a_request_is_never_sent_back_as_it_came(String address) throws IOException {
        RawAnswer answer = RawAnswer.to(
                port,
                "TRACE " + address + " HTTP/1.1\r\nHost: localhost\r\nX-Rahasia: 4711\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).contains(" 405");
        assertThat(answer.body()).doesNotContain("4711");
    }

    /** Two readings of where a message ends would let somebody hide a request within another's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 40",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Content-Length: +5"
            })
    void a_message_with_two_ends_is_the_last_of_its_connection(String lengths) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String hidden = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream()
                    .write(("POST /masuk HTTP/1.1\r\nHost: localhost\r\n" + lengths + "\r\n\r\n0\r\n\r\n" + hidden)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .containsOnlyOnce("HTTP/1.1 ")
                    .doesNotContain("UP");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/beans",
                "/caches",
                "/conditions",
                "/configprops",
                "/env",
                "/flyway",
                "/heapdump",
                "/httpexchanges",
                "/info",
                "/liquibase",
                "/loggers",
                "/mappings",
                "/metrics",
                "/prometheus",
                "/scheduledtasks",
                "/sessions",
                "/shutdown",
                "/startup",
                "/threaddump"
            })
    void of_the_inside_nothing_but_health_is_told_not_even_to_operators(String address) {
        caller.logIn(login, PASSWORD);
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer =
                    caller.send(caller.request("/actuator" + address, "Accept", "application/json")
                            .method(method, BodyPublishers.noBody()));
            if (answer.statusCode() == 200) {
                assertThat(answer.body())
                        .as("Vaadin's frame, which says that there is no such page")
                        .contains("<!doctype html>");
            } else {
                assertThat(answer.statusCode()).isIn(403, 404, 405);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/readiness", "/liveness"})
    void of_health_a_word_is_told(String group) {
        assertThat(caller.get("/actuator/health" + group).body())
                .matches("\\{(\"groups\":\\[[^]]*],)?\"status\":\"UP\"}");
    }

    @Test
    void refused_rights_and_limits_are_said_to_the_log() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/tugas");
        try (Logged rights = new Logged(LogInWays.class);
                Logged limits = new Logged(BodyLimit.class)) {
            new LogInWays(accounts).deny(request, new MockHttpServletResponse(), new AccessDeniedException("no token"));
            request.setContent(new byte[2 * 1024 * 1024]);
            new BodyLimit(texts).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            assertThat(rights.lines()).containsExactly("Refused (right) at /tugas to a stranger");
            assertThat(limits.lines()).containsExactly("Refused (too long a body) at /tugas to a stranger");
        }
    }

    /** Kota Contoh has a log-in that everybody knows. */
    @Test
    void nothing_of_the_demo_city_or_of_a_workbench_is_there_unless_a_setting_says_so() {
        assertThat(List.of(beans.getBeanNamesForType(Object.class, true, false)))
                .map(name -> String.valueOf(beans.getType(name, false)))
                .noneMatch(type -> type.startsWith("class id.alur.demo"))
                .noneMatch(type -> type.contains(".devtools.") || type.contains("base.devserver"));
        assertThat(caller.get("/masuk").body()).doesNotContain("Akun contoh");
    }
}

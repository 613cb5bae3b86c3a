package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.zaxxer.hikari.HikariDataSource;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.security.AccountService;
import id.alur.shell.ui.Caller;
import id.alur.shell.ui.RawAnswer;
import id.alur.shell.ui.WebTest;
import id.alur.testing.People;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, every status, every kind of content: each answer tells the browser what it may do with it. */
@WebTest
class AnswerHeadersTest {

    private static final String PASSWORD = "kalimat sendiri yang panjang";
    private static final Path STATIC = Path.of("src/main/resources/META-INF/resources");
    private static final Pattern OF_A_PAGE = Pattern.compile(
            "default-src 'none'; script-src 'strict-dynamic' 'unsafe-eval' 'nonce-([A-Za-z0-9+/]{24})'; .*frame-ancestors 'none'");

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    People people;

    @Autowired
    ServletContext context;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    HikariDataSource database;

    @Autowired
    ErrorAnswers errors;

    private Caller stranger = new Caller(0);
    private Caller employee = new Caller(0);

    @BeforeEach
    void somebody() {
        String login = "pegawai." + UUID.randomUUID();
        EmployeeId person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        SystemUser.run("test", () -> accounts.createAccount(person, login, PASSWORD));
        stranger = new Caller(port);
        employee = new Caller(port);
        employee.logIn(login, PASSWORD);
    }

    @Test
    void every_page_of_vaadin_has_them_and_a_policy_with_a_number_used_once() {
        List<String> pages =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(context)).getRegisteredRoutes().stream()
                        .map(RouteData::getTemplate)
                        .map(AnswerHeadersTest::filledIn)
                        .toList();
        assertThat(pages).hasSizeGreaterThan(30);
        List<String> numbers = new ArrayList<>();
        for (String page : pages) {
            checked(stranger.get("/" + page, "Accept", "text/html"), 302);
            HttpResponse<String> answer = checked(employee.get("/" + page, "Accept", "text/html"), 200);
            var policy = OF_A_PAGE.matcher(header(answer, AnswerHeaders.CONTENT_POLICY));
            assertThat(policy.matches()).as(page).isTrue();
            numbers.add(policy.group(1));
            assertThat(answer.body())
                    .contains("<script type=\"module\" src=\"./VAADIN/build/of-tests-0a1b2c3d.js\" nonce=\""
                            + policy.group(1))
                    .contains("<meta property=\"csp-nonce\" nonce=\"" + policy.group(1));
            checked(employee.get("/?v-r=init&location=" + page), 200);
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void every_address_of_a_controller_has_them_whatever_the_method() {
        List<String> addresses = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(AnswerHeadersTest::filledIn)
                .distinct()
                .toList();
        assertThat(addresses).contains("/masuk", "/surat/periksa/x", "/error", "/api/v1/learning/completions");
        Map<Integer, String> seen = new TreeMap<>();
        for (String address : addresses) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
                for (String type : List.of("text/html", "application/json")) {
                    for (Caller caller : List.of(stranger, employee)) {
                        HttpResponse<String> answer = caller.send(
                                caller.request(address, "Accept", type).method(method, BodyPublishers.noBody()));
                        checked(answer, answer.statusCode());
                        seen.put(answer.statusCode(), method + " " + address);
                    }
                }
            }
        }
        assertThat(seen).containsKeys(200, 302, 401, 403, 404);
    }

    @Test
    void files_that_are_the_same_for_all_have_them_and_stay_in_the_cache() throws IOException {
        try (Stream<Path> files = Files.walk(STATIC)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                HttpResponse<String> answer = checkedButCache(employee.get("/" + STATIC.relativize(file)), 200);
                assertThat(header(answer, "Cache-Control")).as(file.toString()).contains("max-age=");
                String changed = header(answer, "Last-Modified");
                checkedButCache(employee.get("/" + STATIC.relativize(file), "If-Modified-Since", changed), 304);
            }
        }
        HttpResponse<String> script = checkedButCache(employee.get("/VAADIN/build/of-tests-0a1b2c3d.js"), 200);
        assertThat(header(script, "Cache-Control")).contains("max-age=");
        checkedButCache(employee.get("/VAADIN/static/push/vaadinPush-min.js"), 200);
        checkedButCache(employee.get("/aura/aura.css"), 200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tidak-ada, 302",
        "GET, /VAADIN/build/tidak-ada.js, 302",
        "GET, /VAADIN/dynamic/resource/0/0b2b2c7e/berkas.pdf, 302",
        "POST, /VAADIN/dynamic/resource/0/0b2b2c7e/upload, 401",
        "POST, /?v-r=uidl&v-uiId=0, 200",
        "POST, /?v-r=heartbeat&v-uiId=0, 403",
        "GET, /VAADIN/push?v-r=push&v-uiId=0, 401",
        "GET, /actuator/health, 200",
        "GET, /actuator/env, 302",
        "POST, /masuk, 302",
        "POST, /logout, 403",
        "TRACE, /masuk, 405",
        "GET, /api/v1/learning/completions, 401",
        "GET, //tugas, 400",
        "GET, /tugas;jsessionid=A, 400",
        "GET, /%zz, 400"
    })
    void so_has_what_a_stranger_gets(String method, String address, int status) throws IOException {
        checked(
                raw(method + " " + address
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
                status);
    }

    @Test
    void so_has_the_refusal_of_too_long_a_body() throws IOException {
        checked(raw("POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Length: 700000000\r\n\r\n"), 413);
        checked(
                raw(
                        "POST /api/v1/learning/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 700000000\r\n\r\n"),
                413);
    }

    @Test
    void so_has_what_is_told_to_somebody_inside() {
        checked(employee.get("/tidak-ada", "Accept", "text/html"), 200);
        checked(employee.get("/?v-r=init&location=tidak-ada"), 200);
        checked(employee.get("/VAADIN/dynamic/resource/0/0b2b2c7e/berkas.pdf"), 404);
        checked(employee.post("/tugas", "a", "b"), 403);
    }

    @Test
    void so_has_what_is_told_while_the_database_is_away() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < database.getMaximumPoolSize(); i++) {
                taken.add(database.getConnection());
            }
            HttpResponse<String> page = checked(stranger.get("/surat/periksa/abcdefghijklmnopqrstuv"), 503);
            assertThat(page.body()).contains("Basis data sedang tidak dapat dihubungi");
            // Not ready for work, but alive: a restart would bring no database back.
            checked(stranger.get("/actuator/health/readiness"), 503);
            checked(stranger.get("/actuator/health/liveness"), 200);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, Permintaan tidak dapat dibaca",
        "401, Tidak berwenang",
        "403, Tidak berwenang",
        "404, Tidak ditemukan",
        "405, Permintaan tidak dapat dibaca",
        "500, Halaman gagal dibuka",
        "503, Halaman gagal dibuka"
    })
    void what_no_page_could_say_is_said_in_words_to_people_and_as_a_problem_to_programs(int status, String words) {
        MockHttpServletRequest failed = new MockHttpServletRequest();
        failed.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        assertThat(errors.answer(failed).getBody())
                .isInstanceOfSatisfying(ProblemDetail.class, problem -> assertThat(problem.getStatus())
                        .isEqualTo(status));
        failed.addHeader("Accept", "text/html,*/*;q=0.8");
        assertThat(errors.answer(failed).getStatusCode().value()).isEqualTo(status);
        assertThat(errors.answer(failed).getBody())
                .isInstanceOfSatisfying(byte[].class, page -> assertThat(new String(page, StandardCharsets.UTF_8))
                        .contains(words));
    }

    @Test
    void whoever_comes_by_tls_is_told_to_come_by_it_again() throws Exception {
        assertThat(stranger.get("/masuk").headers().firstValue(AnswerHeaders.TRANSPORT))
                .isEmpty();
        Request request = new Request(new Connector(), new org.apache.coyote.Request());
        Response response = new Response(new org.apache.coyote.Response());
        request.setSecure(true);
        AnswerHeaders headers = new AnswerHeaders();
        headers.setNext(new ValveBase() {
            @Override
            public void invoke(Request same, Response answer) {}
        });
        headers.invoke(request, response);
        assertThat(response.getHeader(AnswerHeaders.TRANSPORT)).isEqualTo("max-age=31536000");
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer, int status) {
        checkedButCache(answer, status);
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(name(answer))
                .hasSize(1)
                .allMatch(value -> value.contains("no-store"));
        return answer;
    }

    private static HttpResponse<String> checkedButCache(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(name(answer)).isEqualTo(status);
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        check(name(answer), !answer.body().isEmpty(), name -> headers.getOrDefault(name, List.of()));
        return answer;
    }

    /** A header said twice counts as none: browsers differ in which they follow. */
    private static void check(String name, boolean saysSomething, Function<String, List<String>> headers) {
        if (saysSomething) {
            // What is no text has no charset, and JSON is UTF-8 by its own rule (RFC 8259).
            assertThat(headers.apply("content-type"))
                    .as(name)
                    .singleElement()
                    .asString()
                    .matches(
                            "(?i)(?:(?:text/[a-z]+|[a-z]+/(?:[a-z]+\\+)?xml);\\s?charset=utf-8|application/(?:[\\w.-]+\\+)?json(?:;charset=utf-8)?)");
        }
        for (Map.Entry<String, String> always : AnswerHeaders.ALWAYS.entrySet()) {
            List<String> values = headers.apply(always.getKey().toLowerCase(Locale.ROOT));
            assertThat(values).as(name + " " + always.getKey()).hasSize(1);
            if (!List.of(AnswerHeaders.CONTENT_POLICY, "Cache-Control", "Referrer-Policy")
                    .contains(always.getKey())) {
                assertThat(values).as(name).containsExactly(always.getValue());
            }
        }
        assertThat(headers.apply("content-security-policy").getFirst())
                .as(name)
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(headers.apply("location")).allMatch(place -> place.startsWith("/"));
    }

    private static void checked(RawAnswer answer, int status) {
        assertThat(answer.status()).contains(" " + status);
        check("raw", !answer.body().isEmpty(), name -> answer.headers().getOrDefault(name, List.of()));
        assertThat(answer.headers().getOrDefault("cache-control", List.of()))
                .isNotEmpty()
                .allMatch(value -> value.contains("no-store"));
    }

    private RawAnswer raw(String request) throws IOException {
        return RawAnswer.to(port, request);
    }

    private static String name(HttpResponse<?> answer) {
        return answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    private static String filledIn(String template) {
        return template.replaceAll("\\{[^}]*}|:[^/]+", "x");
    }
}

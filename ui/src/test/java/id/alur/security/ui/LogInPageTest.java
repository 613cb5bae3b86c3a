package id.alur.security.ui;

import static id.alur.shell.ui.Caller.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.security.AccountService;
import id.alur.shell.ui.Caller;
import id.alur.shell.ui.WebTest;
import id.alur.shell.ui.Wire;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.WrongInputs;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** UC-105, as a browser without script meets it: over HTTP. */
@WebTest
class LogInPageTest {

    private static final String PASSWORD = "kalimat sendiri yang panjang";
    private static final String SESSION = "ALURSESSION";

    private static final Pattern OFFERED = Pattern.compile("name=\"ke\" value=\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("\nLocation: ([^\\n]+)\\n");
    private static final Pattern WORDS =
            Pattern.compile("(?s)<(?:title|h2|div id=\"notice\"|p id=\"notice\")[^>]*>(.*?)</(?:title|h2|div|p)>");

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    People people;

    @Autowired
    HikariDataSource database;

    private String login = "";
    private EmployeeId person = new EmployeeId(new UUID(0, 0));
    private Caller caller = new Caller(0);

    @BeforeEach
    void somebody() {
        login = "pegawai." + UUID.randomUUID();
        person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        SystemUser.run("test", () -> accounts.createAccount(person, login, PASSWORD));
        caller = new Caller(port);
    }

    @Test
    void the_page_is_plain_html_with_a_form_and_nothing_else_to_load() {
        HttpResponse<String> page = caller.get("/masuk");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Masuk · Alur</title>", "<html lang=\"id\"", "method=\"post\"")
                .contains("name=\"username\"", "name=\"password\"", "Nama pengguna", "Kata sandi")
                // Not to be read over a shoulder, and known to managers of passwords.
                .contains("type=\"password\"", "autocomplete=\"username\"", "autocomplete=\"current-password\"")
                .doesNotContain("<script", "VAADIN", "Akun contoh");
        assertThat(caller.cookies()).extracting("name").containsExactly("alur-form");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/masuk",
                "/masuk?error",
                "/tugas",
                "/tidak-ada",
                "/?v-r=init&location=masuk",
                "/?v-r=init&location=tugas",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0",
                "/?v-r=webcomponent-resync",
                "/VAADIN/push?v-r=push&v-uiId=0",
                "/VAADIN/push",
                "/VAADIN/dynamic/resource/0/0b2b2c7e/upload",
                "/VAADIN/no-such-file",
                "/VAADIN/build/no-such-file.js",
                "/vaadinServlet/?v-r=init",
                "/plain.css",
                "/icons/alur.svg",
                "/surat/periksa/abcdefghijklmnopqrstuv",
                "/api/v1/learning/completions",
                "/actuator/health",
                "/error"
            })
    void a_stranger_costs_no_session_whatever_they_ask_for(String address) {
        for (String method : new String[] {"GET", "POST", "HEAD"}) {
            caller.send(caller.request(address).method(method, BodyPublishers.noBody()));
            assertThat(caller.cookie(SESSION)).as(method + " " + address).isEmpty();
        }
    }

    @Test
    void the_right_password_opens_a_session_at_the_page_that_was_wanted() {
        HttpResponse<String> asked = caller.get("/berkas?cari=a%20b", "Accept", "text/html");
        assertThat(leadsTo(asked)).isEqualTo("/masuk?ke=%2Fberkas%3Fcari%3Da%2520b");
        HttpResponse<String> page = caller.get(leadsTo(asked));
        assertThat(page.body()).contains("name=\"ke\" value=\"/berkas?cari=a%20b\"");
        HttpResponse<String> in = caller.post(
                "/masuk",
                "username",
                login,
                "password",
                PASSWORD,
                "ke",
                "/berkas?cari=a%20b",
                "_csrf",
                caller.freshToken());
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(leadsTo(in)).isEqualTo("/berkas?cari=a%20b");
        assertThat(caller.cookie(SESSION)).isPresent();
        assertThat(leadsTo(caller.get("/masuk"))).as("already in").isEqualTo("/");
    }

    @Test
    void after_the_log_in_nobody_is_led_elsewhere() {
        WrongInputs.check("addresses/after-log-in", row -> {
            String wanted = row.input();
            try (Caller one = new Caller(port)) {
                Matcher offered =
                        OFFERED.matcher(one.get("/masuk?ke=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))
                                .body());
                String led = leadsTo(one.post(
                        "/masuk", "username", login, "password", PASSWORD, "ke", wanted, "_csrf", one.freshToken()));
                // The form says the same, or somebody could be led away by it.
                return offered.find() && offered.group(1).equals(led) ? led : "form and answer differ: " + led;
            }
        });
    }

    @Test
    void what_a_stranger_asks_wrongly_has_its_answer() {
        WrongInputs.check("addresses/strangers", row -> {
            String[] call = row.get("call").split(" ", 2);
            String answer = Wire.call(port, call[0], call[1], "Accept: text/html");
            Matcher place = PLACE.matcher(answer);
            return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())
                    + (place.find()
                            ? " -> " + place.group(1)
                            : WORDS.matcher(answer)
                                    .results()
                                    .map(words -> words.group(1).replaceAll("<[^>]*>", ""))
                                    .map(String::strip)
                                    .collect(Collectors.joining(" / ", " ", "")));
        });
    }

    @Test
    void a_form_without_its_token_is_not_looked_at_and_says_so() {
        for (String[] fields : new String[][] {
            {"username", login, "password", PASSWORD},
            {"username", login, "password", PASSWORD, "_csrf", "salah"},
            {"username", login, "password", PASSWORD, "_csrf", new Caller(port).freshToken()}
        }) {
            HttpResponse<String> answer = caller.post("/masuk", fields);
            assertThat(leadsTo(answer)).isEqualTo("/masuk?ulang");
            assertThat(caller.cookie(SESSION)).isEmpty();
        }
        assertThat(caller.get("/masuk?ulang").body()).contains("terlalu lama terbuka", "kuki");
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_read_the_same() {
        assertThat(leadsTo(caller.logIn(login, "salah"))).isEqualTo("/masuk?error");
        assertThat(leadsTo(caller.logIn("tidak.ada", PASSWORD))).isEqualTo("/masuk?error");
        assertThat(leadsTo(caller.logIn("", ""))).isEqualTo("/masuk?error");
        assertThat(caller.get("/masuk?error").body())
                .contains("Tidak dapat masuk", "dinonaktifkan", "aria-describedby=\"notice\"");
    }

    @Test
    void whoever_tries_too_often_reads_how_long_to_wait() {
        String token = caller.freshToken();
        HttpResponse<String> last = caller.get("/masuk");
        for (int i = 0; i < 7; i++) {
            last = caller.post("/masuk", "username", login, "password", "salah", "ke", "/tugas", "_csrf", token);
        }
        assertThat(leadsTo(last)).isEqualTo("/masuk?tunggu=10&ke=%2Ftugas");
        assertThat(caller.get(leadsTo(last)).body()).contains("Coba lagi setelah 10 detik");
    }

    @Test
    void of_sixty_wrong_log_ins_at_once_a_few_are_looked_at_and_pages_go_on_beside_them() throws Exception {
        String token = caller.freshToken();
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor();
                Caller other = new Caller(port)) {
            for (int i = 0; i < 60; i++) {
                answers.add(many.submit(
                        () -> caller.post("/masuk", "username", login, "password", "salah", "_csrf", token)));
            }
            assertThat(other.get("/masuk").statusCode()).isEqualTo(200);
        }
        List<String> places = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            places.add(leadsTo(answer.get()));
        }
        assertThat(places).filteredOn(place -> place.endsWith("?error")).hasSize(5);
        assertThat(places).filteredOn(place -> place.contains("?tunggu=")).hasSize(55);
        // The account itself was never locked: its owner comes from elsewhere.
        assertThat(accounts.logIn(login, PASSWORD)).isPresent();
    }

    @Test
    void with_the_database_away_the_page_stands_and_a_log_in_says_so() throws Exception {
        String token = caller.freshToken();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < database.getMaximumPoolSize(); i++) {
                taken.add(database.getConnection());
            }
            HttpResponse<String> answer =
                    caller.post("/masuk", "username", login, "password", PASSWORD, "_csrf", token);
            assertThat(leadsTo(answer)).isEqualTo("/masuk?putus");
            HttpResponse<String> page = caller.get("/masuk?putus");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Basis data sedang tidak dapat dihubungi");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(leadsTo(caller.logIn(login, PASSWORD)))
                .as("it counted as no failure")
                .isEqualTo("/");
    }

    @Test
    void the_language_that_is_chosen_before_the_log_in_becomes_that_of_the_account() {
        HttpResponse<String> page = caller.get("/masuk?bahasa=en&ke=%2Ftugas");
        assertThat(page.body())
                .contains("<html lang=\"en\"", "User name", "name=\"bahasa\" value=\"en\"")
                .contains("href=\"/masuk?bahasa=id&amp;ke=%2Ftugas\"");
        String token = Caller.token(page.body()).orElseThrow();
        HttpResponse<String> wrong =
                caller.post("/masuk", "username", login, "password", "salah", "bahasa", "en", "_csrf", token);
        assertThat(leadsTo(wrong)).isEqualTo("/masuk?error&bahasa=en");
        caller.post("/masuk", "username", login, "password", PASSWORD, "bahasa", "en", "_csrf", token);
        assertThat(As.employee(person).call(() -> accounts.myLocale())).contains(Locale.ENGLISH);
        assertThat(caller.get("/masuk?bahasa=xx").body()).doesNotContain("lang=\"xx\"");
    }

    @Test
    void a_log_in_begins_a_session_of_its_own_and_ends_the_one_before_it() {
        caller.logIn(login, PASSWORD);
        String first = caller.cookie(SESSION).orElseThrow();
        String other = "lain." + UUID.randomUUID();
        EmployeeId somebodyElse = people.employee("Budi", people.opd("opd-" + UUID.randomUUID()), null);
        SystemUser.run("test", () -> accounts.createAccount(somebodyElse, other, PASSWORD));
        try (Caller next = new Caller(port)) {
            String token = next.freshToken();
            next.bring(SESSION, first);
            next.post("/masuk", "username", other, "password", PASSWORD, "_csrf", token);
            assertThat(next.cookie(SESSION))
                    .hasValueSatisfying(session -> assertThat(session).isNotEqualTo(first));
        }
        assertThat(leadsTo(caller.get("/tugas", "Accept", "text/html"))).startsWith("/masuk");
    }

    @Test
    void a_redirect_repeats_no_host() {
        HttpResponse<String> answer = caller.get("/tugas", "Accept", "text/html", "X-Forwarded-Host", "jahat.example");
        assertThat(leadsTo(answer)).startsWith("/masuk");
    }

    @Test
    void what_is_no_page_is_refused_and_not_led_to_one() {
        assertThat(caller.get("/tugas", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(caller.get("/tugas", "Sec-Fetch-Dest", "script").statusCode())
                .isEqualTo(401);
        assertThat(caller.get("/?v-r=init&location=").statusCode()).isEqualTo(401);
        assertThat(caller.post("/tugas", "a", "b").statusCode()).isEqualTo(403);
    }
}

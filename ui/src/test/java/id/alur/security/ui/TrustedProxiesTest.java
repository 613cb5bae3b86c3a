package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.apikey.ApiKeys;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.security.AccountService;
import id.alur.shell.ui.Caller;
import id.alur.shell.ui.ReverseProxy;
import id.alur.shell.ui.WebTest;
import id.alur.testing.As;
import id.alur.testing.People;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy: who a caller is, and that they came by TLS; over real connections through a real proxy. */
@WebTest
class TrustedProxiesTest {

    private static final String OWN = "kalimat sendiri yang panjang";
    private static final String CALLS = "/api/v1/learning/completions";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    People people;

    @Test
    void behind_tls_the_cookie_of_the_session_is_secure_and_the_browser_stays_with_tls() throws IOException {
        EmployeeId person = people.employee("Sari", people.opd("opd-proxy"), null);
        SystemUser.run("test", () -> accounts.createAccount(person, "sari.proxy", OWN));
        try (ReverseProxy proxy = new ReverseProxy(port, "203.0.113.1");
                Caller browser = new Caller(proxy.port());
                Caller direct = new Caller(port)) {
            assertThat(logIn(browser, "sari.proxy", OWN, "").headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("ALURSESSION="))
                    .singleElement()
                    .asString()
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
            assertThat(direct.logIn("sari.proxy", OWN).headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("ALURSESSION=") && !cookie.contains("Secure"));
        }
    }

    @Test
    void an_address_that_a_caller_writes_neither_saves_it_from_the_limit_of_calls_nor_costs_the_one_who_has_it()
            throws IOException {
        String secret = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR)
                .call(() -> keys.create("ASN Berpijar", "asn-berpijar"))
                .secret();
        try (ReverseProxy attackers = new ReverseProxy(port, "203.0.113.2");
                ReverseProxy platforms = new ReverseProxy(port, "203.0.113.3");
                Caller attacker = new Caller(attackers.port());
                Caller platform = new Caller(platforms.port())) {
            for (int i = 0; i < 60; i++) {
                String written = i % 2 == 0 ? "203.0.113.3" : "198.51.100." + i + ", 127.0.0.1";
                assertThat(attacker.get(CALLS, "X-Forwarded-For", written).statusCode())
                        .isEqualTo(401);
            }
            assertThat(attacker.get(CALLS, "X-Forwarded-For", "198.51.100.99").statusCode())
                    .isEqualTo(429);
            assertThat(platform.get(CALLS, "Authorization", "Bearer " + secret).statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void nor_from_the_pause_after_wrong_passwords() throws IOException {
        try (ReverseProxy proxy = new ReverseProxy(port, "203.0.113.4");
                ReverseProxy neighbours = new ReverseProxy(port, "203.0.113.5");
                Caller attacker = new Caller(proxy.port());
                Caller neighbour = new Caller(neighbours.port())) {
            for (int i = 0; i < 5; i++) {
                assertThat(Caller.leadsTo(logIn(attacker, "budi.proxy", "salah", "198.51.100." + i)))
                        .contains("error");
            }
            assertThat(Caller.leadsTo(logIn(attacker, "budi.proxy", "salah", "203.0.113.5")))
                    .contains("tunggu");
            assertThat(Caller.leadsTo(logIn(neighbour, "budi.proxy", "salah", "203.0.113.4")))
                    .contains("error");
        }
    }

    @Test
    void nor_from_the_limit_of_checks_of_letters() throws IOException {
        try (ReverseProxy proxy = new ReverseProxy(port, "203.0.113.6");
                Caller attacker = new Caller(proxy.port())) {
            int slowed = 0;
            // Enough for two minutes, should one end in between.
            for (int i = 0; i < 62; i++) {
                HttpResponse<String> answer =
                        attacker.get("/surat/periksa/abcdefghijklmnopqrstuv", "X-Forwarded-For", "198.51.100." + i);
                slowed += answer.statusCode() == 429 ? 1 : 0;
            }
            assertThat(slowed).isPositive();
        }
    }

    @Test
    void a_setting_that_would_believe_everybody_is_refused_at_the_start() {
        assertThatThrownBy(() -> new TrustedProxies("framework", "127.0.0.1/32", ""))
                .hasMessageContaining("alur.trusted-proxies");
    }

    /** Cookies by hand: a browser behind the proxy has TLS, this caller has not and would keep what is Secure to itself. */
    private static HttpResponse<String> logIn(Caller browser, String login, String password, String written) {
        HttpResponse<String> page = browser.get("/masuk");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return browser.send(browser.request(
                        "/masuk",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        cookie,
                        "X-Forwarded-For",
                        written.isEmpty() ? "198.51.100.1" : written)
                .POST(BodyPublishers.ofString("username=" + login + "&password=" + password.replace(' ', '+')
                        + "&_csrf=" + Caller.token(page.body()).orElseThrow())));
    }
}

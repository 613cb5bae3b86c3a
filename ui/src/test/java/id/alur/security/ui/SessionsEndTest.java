package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.security.AccountProvisioning;
import id.alur.security.AccountService;
import id.alur.shell.ui.WebTest;
import id.alur.testing.As;
import id.alur.testing.People;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;

/** Use case UC-105: open pages end with their account's rights, over the connections they have. */
@WebTest
class SessionsEndTest {

    private static final String OWN = "kalimat sendiri yang panjang";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebServerApplicationContext web;

    @Value("${vaadin.close-idle-sessions}")
    boolean pagesLeftOpenEnd;

    EmployeeId person = new EmployeeId(new UUID(0, 0));
    String login = "";
    As operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);

    @BeforeEach
    void somebody_with_an_account() {
        login = "sari." + UUID.randomUUID();
        person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        SystemUser.run("test", () -> accounts.createAccount(person, login, OWN));
    }

    @Test
    void the_pages_of_a_disabled_account_are_led_away_and_their_connections_take_and_tell_nothing_more()
            throws Exception {
        try (PageClient page = new PageClient(port)) {
            logIn(page);
            page.navigateBySocket("berkas", 0);
            await().untilAsserted(() -> assertThat(page.pushed()).contains("Berkas"));
            assertThat(page.navigate("kata-sandi", 1).body()).contains("new-password");
            operator.run(() -> keeping.disable(person));

            // Well under a second; a busy machine gets three.
            page.closed().get(3, TimeUnit.SECONDS);
            assertThat(page.pushed()).contains("window.location.reload()");
            String told = page.pushed();
            assertThat(page.navigate("kata-sandi", 2).body())
                    .contains("\"sessionExpired\":true")
                    .doesNotContain("new-password");
            assertThat(page.get("kata-sandi").headers().firstValue("Location").orElseThrow())
                    .startsWith("/masuk?ke=");
            assertThat(page.pushed()).isEqualTo(told);
        }
    }

    @Test
    void what_was_missed_while_the_database_told_nothing_is_made_up_for() throws Exception {
        try (PageClient page = new PageClient(port)) {
            logIn(page);
            disableUntold();
            jdbc.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where application_name = 'alur-listener' and datname = current_database()""").query().listOfRows();
            page.closed().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_look_that_the_database_refuses_is_taken_again() throws Exception {
        try (PageClient page = new PageClient(port)) {
            logIn(page);
            jdbc.sql("alter table security.role_grant rename to role_grant_away")
                    .update();
            try {
                disableUntold();
                tell();
                assertThat(page.closed()).failsWithin(1, TimeUnit.SECONDS);
            } finally {
                jdbc.sql("alter table security.role_grant_away rename to role_grant")
                        .update();
            }
            page.closed().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void its_longest_time_is_told_before_and_then_the_page_is_led_to_the_log_in_that_says_why() throws Exception {
        try (PageClient page = new PageClient(port)) {
            logIn(page);
            assertThat(page.navigate("kata-sandi", 0).body()).contains("new-password");
            openedBefore(page, Duration.ofMinutes(710));
            tell();
            await().untilAsserted(() -> assertThat(page.pushed()).contains("sesi ini berakhir pukul"));
            assertThat(page.closed()).isNotDone();
            openedBefore(page, Duration.ofMinutes(721));
            tell();
            page.closed().get(3, TimeUnit.SECONDS);
            assertThat(page.pushed()).contains("masuk?selesai");
            assertThat(page.get("masuk?selesai&ke=%2Ftugas").body())
                    .contains("Silakan masuk lagi", "tersimpan sebagai draf", "name=\"ke\" value=\"/tugas\"");
        }
    }

    @Test
    void a_session_that_nobody_uses_ends_after_an_hour() throws Exception {
        try (PageClient page = new PageClient(port)) {
            logIn(page);
            HttpSession session = session(page);
            assertThat(session.getMaxInactiveInterval()).isEqualTo(3600);
            assertThat(pagesLeftOpenEnd).isTrue();
            session.setMaxInactiveInterval(1);
            await().until(() -> !stands(page));
            assertThat(page.get("tugas").headers().firstValue("Location").orElseThrow())
                    .startsWith("/masuk?ke=");
        }
    }

    /** Makes the page's session older than it is. */
    private void openedBefore(PageClient page, Duration age) throws IOException {
        HttpSession session = session(page);
        SecurityContext context = (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
        AlurUser user = (AlurUser) Objects.requireNonNull(
                Objects.requireNonNull(context.getAuthentication()).getPrincipal());
        AlurUser older = new AlurUser(
                user.employeeId(),
                "",
                true,
                true,
                user.roles(),
                false,
                new AlurUser.Session(
                        user.session().id(),
                        user.session().passwordVersion(),
                        Instant.now().minus(age)));
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(older, null, older.getAuthorities()));
        ((OpenSession) session.getAttribute(OpenSession.class.getName())).renew(older);
    }

    private void tell() {
        jdbc.sql("select pg_notify('alur_account', :id)")
                .param("id", person.toString())
                .query()
                .listOfRows();
    }

    private HttpSession session(PageClient page) throws IOException {
        return Objects.requireNonNull(manager().findSession(page.sessionId())).getSession();
    }

    private boolean stands(PageClient page) throws IOException {
        Session session = manager().findSession(page.sessionId());
        return session != null && session.isValid();
    }

    private Manager manager() {
        Host host = ((TomcatWebServer) Objects.requireNonNull(web.getWebServer()))
                .getTomcat()
                .getHost();
        return ((Context) host.findChildren()[0]).getManager();
    }

    /** As if the notification had gone by: nothing of ours tells of this. */
    private void disableUntold() {
        jdbc.sql("update security.account set enabled = false where employee_id = :id")
                .param("id", person.value())
                .update();
    }

    private void logIn(PageClient page) throws IOException, InterruptedException {
        assertThat(page.logIn(login, OWN)).doesNotContain("masuk");
        page.open();
    }
}

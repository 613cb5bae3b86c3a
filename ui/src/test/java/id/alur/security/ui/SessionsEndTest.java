package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.security.AccountProvisioning;
import id.alur.security.AccountService;
import id.alur.shell.ui.WebTest;
import id.alur.testing.As;
import id.alur.testing.People;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

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
                jdbc.sql("select pg_notify('alur_account', :id)")
                        .param("id", person.toString())
                        .query()
                        .listOfRows();
                assertThat(page.closed()).failsWithin(1, TimeUnit.SECONDS);
            } finally {
                jdbc.sql("alter table security.role_grant_away rename to role_grant")
                        .update();
            }
            page.closed().get(10, TimeUnit.SECONDS);
        }
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

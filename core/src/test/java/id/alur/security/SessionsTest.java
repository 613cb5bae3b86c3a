package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.shared.PostgresListener;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case UC-105: what ends a session, and that it is told. */
@CoreTest
class SessionsTest {

    private static final String OWN = "kalimat sendiri yang panjang";
    private static final String NEXT = "kalimat lain yang juga panjang";

    @Autowired
    Sessions sessions;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    RoleGrants grants;

    @Autowired
    PostgresListener database;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    EmployeeId person = new EmployeeId(new UUID(0, 0));
    As operator = As.employee(person);
    String login = "";
    AlurUser desk = new AlurUser(person, "", true, true, Set.of());
    AlurUser home = desk;

    @BeforeEach
    void somebody_logged_in_twice() {
        jdbc.sql("delete from security.account").update();
        jdbc.sql("delete from security.role_grant").update();
        person = people.employee("Sari", people.opd("opd-sesi-" + UUID.randomUUID()), null);
        operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
        FirstPassword first = operator.call(() -> keeping.create(person));
        login = first.login();
        AlurUser due = accounts.logIn(login, first.password()).orElseThrow();
        As.user(due).run(() -> accounts.changePassword(first.password(), OWN));
        assertThat(ended(due)).isEmpty();
        desk = accounts.logIn(login, OWN).orElseThrow();
        home = accounts.logIn(login, OWN).orElseThrow();
    }

    @Test
    void a_password_that_its_owner_changes_ends_the_other_sessions_only() {
        As.user(desk).run(() -> accounts.changePassword(OWN, NEXT));
        assertThat(ended(desk, home)).containsExactly(home.session().id());
        assertThat(As.user(home).call(sessions::present)).isEmpty();
        AlurUser now = As.user(desk).call(sessions::present).orElseThrow();
        assertThat(now.session().id()).isEqualTo(desk.session().id());

        AlurUser later = accounts.logIn(login, NEXT).orElseThrow();
        As.user(now).run(() -> accounts.changePassword(NEXT, OWN));
        assertThat(ended(desk, now, later)).containsExactly(later.session().id());
    }

    @Test
    void a_password_that_somebody_else_resets_ends_all_of_them_also_when_it_has_been_changed_since() {
        FirstPassword reset = operator.call(() -> keeping.resetPassword(person));
        assertThat(ended(desk, home)).hasSize(2);
        As.user(accounts.logIn(login, reset.password()).orElseThrow())
                .run(() -> accounts.changePassword(reset.password(), OWN));
        assertThat(ended(desk, home)).hasSize(2);
    }

    @Test
    void whoever_is_disabled_or_no_longer_works_here_or_has_no_account_is_out() {
        operator.run(() -> keeping.disable(person));
        assertThat(ended(desk, home)).hasSize(2);
        operator.run(() -> keeping.enable(person));
        assertThat(ended(desk, home)).isEmpty();
        people.deactivate(person);
        assertThat(ended(desk, home)).hasSize(2);
        jdbc.sql("delete from security.account").update();
        assertThat(ended(desk, home)).hasSize(2);
        assertThat(As.user(desk).call(sessions::present)).isEmpty();
    }

    @Test
    void after_its_longest_time_a_session_is_over_however_busy_it_is() {
        assertThat(ended(openedBefore(Duration.ofMinutes(719)))).isEmpty();
        AlurUser old = openedBefore(Duration.ofMinutes(721));
        assertThat(ended(old, home)).containsExactly(old.session().id());
        assertThat(As.user(old).call(sessions::present)).isEmpty();
        assertThatThrownBy(() -> new SessionLife(Duration.ofMinutes(1))).hasMessageContaining("alur.session.longest");
    }

    private AlurUser openedBefore(Duration age) {
        AlurUser.Session session = new AlurUser.Session(
                UUID.randomUUID(),
                desk.session().passwordVersion(),
                Instant.now().minus(age));
        return new AlurUser(person, "", true, true, desk.roles(), false, session);
    }

    @Test
    void a_role_more_comes_to_an_open_session_and_a_role_less_ends_it() {
        operator.run(() -> grants.grant(person, Role.PROCESS_OWNER, null, TestClock.TODAY, null));
        AlurUser owner = As.user(desk).call(sessions::present).orElseThrow();
        assertThat(owner.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.PROCESS_OWNER);
        assertThat(ended(owner, home)).isEmpty();
        jdbc.sql("delete from security.role_grant").update();
        assertThat(ended(owner, home)).containsExactly(owner.session().id());
    }

    @Test
    void what_may_end_sessions_is_told_when_it_is_done() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        try (var whose = database.listen(Sessions.ACCOUNT_CHANNEL, told::add);
                var rights = database.listen(Sessions.RIGHT_CHANNEL, payload -> told.add("right " + payload))) {
            await().until(() -> told.containsAll(List.of("*", "right *")));
            told.clear();
            As.user(desk).run(() -> accounts.changePassword(OWN, NEXT));
            operator.run(() -> keeping.resetPassword(person));
            operator.run(() -> keeping.disable(person));
            String id = person.toString();
            await().untilAsserted(() -> assertThat(told).containsExactly(id, id, id));
        }
    }

    private Set<UUID> ended(AlurUser... open) {
        return SystemUser.call("test", () -> sessions.ended(List.of(open)));
    }
}

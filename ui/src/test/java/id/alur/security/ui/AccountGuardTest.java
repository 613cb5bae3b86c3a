package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.security.AccountProvisioning;
import id.alur.security.AccountService;
import id.alur.security.FirstPassword;
import id.alur.security.RoleGrants;
import id.alur.security.Sessions;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Use case UC-105: what becomes of open sessions. */
@UiTest
class AccountGuardTest {

    private static final String OWN = "kalimat sendiri yang panjang";

    @Autowired
    AccountService accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    OpenSessions open;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    RoleGrants grants;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    EmployeeId person = new EmployeeId(new UUID(0, 0));
    As operator = As.employee(person);
    FirstPassword first = new FirstPassword("", "", null);
    MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somebody_with_a_one_time_password() {
        jdbc.sql("delete from security.account").update();
        person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
        first = operator.call(() -> keeping.create(person));
        session = new MockHttpSession();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_chosen_password_opens_the_session_for_what_the_roles_allow() throws Exception {
        AlurUser due = accounts.logIn(first.login(), first.password()).orElseThrow();
        assertThat(authorities(request(due))).containsExactly("ROLE_PASSWORD_DUE");
        As.user(due).run(() -> accounts.changePassword(first.password(), OWN));
        assertThat(authorities(request(due))).containsExactly("ROLE_EMPLOYEE");
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNotNull();
    }

    @Test
    void a_disabled_account_is_out_at_the_next_request() throws Exception {
        AlurUser user = withOwnPassword();
        assertThat(request(user)).isNotNull();
        operator.run(() -> keeping.disable(person));
        assertThat(request(user)).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_reset_password_and_a_lost_role_end_the_session_and_a_gained_role_does_not() throws Exception {
        AlurUser user = withOwnPassword();
        operator.run(() -> grants.grant(person, Role.PROCESS_OWNER, null, TestClock.TODAY, null));
        assertThat(authorities(request(user))).contains("ROLE_PROCESS_OWNER");
        AlurUser owner = accounts.logIn(first.login(), OWN).orElseThrow();
        jdbc.sql("delete from security.role_grant").update();
        assertThat(request(owner)).isNull();
        session = new MockHttpSession();
        operator.run(() -> keeping.resetPassword(person));
        assertThat(request(user)).isNull();
    }

    @Test
    void somebody_whom_the_register_calls_inactive_is_out() throws Exception {
        AlurUser user = withOwnPassword();
        people.deactivate(person);
        assertThat(request(user)).isNull();
    }

    private AlurUser withOwnPassword() {
        As.employee(person).run(() -> accounts.changePassword(first.password(), OWN));
        return accounts.logIn(first.login(), OWN).orElseThrow();
    }

    private static List<String> authorities(@Nullable Authentication authentication) {
        assertThat(authentication).isNotNull();
        return authentication == null
                ? List.of()
                : authentication.getAuthorities().stream().map(Object::toString).toList();
    }

    private @Nullable Authentication request(AlurUser user) throws ServletException, IOException {
        As.user(user).login();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tugas");
        request.setServletPath("/tugas");
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();
        new AccountGuard(sessions, open).doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
        return SecurityContextHolder.getContext().getAuthentication();
    }
}

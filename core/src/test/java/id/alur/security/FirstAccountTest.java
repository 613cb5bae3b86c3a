package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.importing.ImportService;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterFiles;
import id.alur.personnel.RegisterQuery;
import id.alur.task.TaskInbox;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Use case UC-105: the way into an empty Alur. */
@CoreTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountTest {

    private static final String LOGIN = "admin.awal";
    private static final String PASSWORD = "kalimat pertama yang panjang";

    @Autowired
    FirstAccount first;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    TestClock clock;

    @Autowired
    AccountDesk desk;

    @Autowired
    Register register;

    @Autowired
    ImportService imports;

    @Autowired
    TaskInbox inbox;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void no_account_at_all() {
        jdbc.sql("delete from security.account").update();
    }

    @Test
    void it_is_made_once_and_never_when_there_is_any_account() {
        assertThat(create(LOGIN, PASSWORD)).isTrue();
        assertThat(create("lain", PASSWORD)).isFalse();
        assertThat(logins()).containsExactly(LOGIN);
        assertThat(SystemUser.call("test", first::isMissing)).isFalse();
    }

    @Test
    void it_may_only_change_its_password_and_afterwards_run_alur_and_import_the_register() {
        create(LOGIN, PASSWORD);
        AlurUser fresh = accounts.logIn(LOGIN, PASSWORD).orElseThrow();
        assertThat(fresh.getAuthorities()).extracting("authority").containsExactly("ROLE_PASSWORD_DUE");
        assertThatThrownBy(() -> As.user(fresh).call(desk(AccountFilter.ALL)))
                .isInstanceOf(AccessDeniedException.class);
        As.user(fresh).run(() -> accounts.changePassword(PASSWORD, "kalimat kedua yang panjang"));

        AlurUser user = accounts.logIn(LOGIN, "kalimat kedua yang panjang").orElseThrow();
        assertThat(user.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.OPERATOR, Role.BKPSDM_REGISTER);
        As.user(user)
                .run(() -> imports.start(RegisterFiles.UNIT, "unit.csv", "kode\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void its_password_does_not_expire_since_it_may_be_the_only_way_in() {
        create(LOGIN, PASSWORD);
        clock.advance(Duration.ofDays(1000));
        AlurUser user = accounts.logIn(LOGIN, PASSWORD).orElseThrow();
        FirstPassword next = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR)
                .call(() -> keeping.resetPassword(user.employeeId()));
        assertThat(next.expiresAt()).isNull();
        clock.advance(Duration.ofDays(1000));
        assertThat(accounts.logIn(LOGIN, next.password())).isPresent();
    }

    @Test
    void it_is_nobody_in_the_register_and_belongs_to_no_group() {
        create(LOGIN, PASSWORD);
        people.employee("Sari", people.opd("opd-awal"), null);
        AlurUser user = accounts.logIn(LOGIN, PASSWORD).orElseThrow();
        As me = As.employee(user.employeeId(), Role.OPERATOR, Role.BKPSDM_REGISTER);
        assertThat(me.call(() -> register.find(user.employeeId()))).isEmpty();
        assertThat(me.call(() -> register.search(RegisterQuery.byName("", 10))).total())
                .isEqualTo(1);
        assertThat(me.call(inbox::counts)).isNotNull();
        assertThat(me.call(desk(AccountFilter.WITH_ROLE))).singleElement().satisfies(row -> assertThat(row.technical())
                .isTrue());
    }

    @Test
    void its_making_is_audited_and_its_password_is_neither_there_nor_in_the_log(CapturedOutput output) {
        create(LOGIN, PASSWORD);
        assertThat(jdbc.sql(
                                "select actor || ' ' || action || ' ' || details from audit.entry where object_type = 'account'")
                        .query(String.class)
                        .list())
                .contains("system:first-account account.create-first {\"technical\": true}")
                .noneMatch(row -> row.contains(PASSWORD));
        assertThat(output.getAll()).doesNotContain(PASSWORD);
    }

    @Test
    void an_unfit_login_or_password_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> create(LOGIN, "pendek"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alur.first-account.password")
                .hasMessageNotContaining("pendek");
        assertThatThrownBy(() -> create("a b", PASSWORD)).hasMessageContaining("alur.first-account.login");
        assertThat(logins()).isEmpty();
    }

    @Test
    void nobody_but_the_system_makes_it() {
        for (Role role : EveryRole.Source.all()) {
            assertThatThrownBy(() -> As.employee(somebody(), role).run(() -> first.create(LOGIN, PASSWORD)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static EmployeeId somebody() {
        return new EmployeeId(UUID.randomUUID());
    }

    private Supplier<List<AccountRow>> desk(AccountFilter filter) {
        return () -> desk.search(new AccountQuery("", null, filter, 0, 50)).rows();
    }

    private boolean create(String login, String password) {
        return SystemUser.call("first-account", () -> first.create(login, password));
    }

    private List<@Nullable String> logins() {
        return jdbc.sql("select login from security.account")
                .query(String.class)
                .list();
    }
}

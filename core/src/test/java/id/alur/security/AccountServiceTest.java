package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.audit.AuditTrail;
import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Log-in and what it is made of; one's own password: {@link OwnPasswordTest}. */
@CoreTest
class AccountServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "sandi yang panjang";

    @Autowired
    AccountService accounts;

    @Autowired
    AuthenticationProvider login;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountRepository repository;

    @Autowired
    RoleGrantRepository grants;

    @Autowired
    AuditTrail audit;

    @Autowired
    PlatformTransactionManager transactions;

    String name = "";
    UnitId unit = new UnitId(new UUID(0, 0));
    EmployeeId employee = new EmployeeId(new UUID(0, 0));

    @BeforeEach
    void one_account() {
        int number = NUMBER.incrementAndGet();
        name = "pegawai." + number;
        unit = people.opd("opd-akun-" + number);
        employee = people.employee("Sari", unit, null);
        SystemUser.run("test", () -> accounts.createAccount(employee, name, PASSWORD));
    }

    @Test
    void the_right_password_logs_in_whatever_the_case_of_the_login() {
        AlurUser user = accounts.logIn(name.toUpperCase(Locale.ROOT), PASSWORD).orElseThrow();
        assertThat(user.employeeId()).isEqualTo(employee);
        assertThat(user.roles()).containsExactly(Role.EMPLOYEE);
        assertThat(audited("account.log-in")).isEqualTo(1);
    }

    @Test
    void the_password_is_kept_as_an_argon2_hash_only() {
        assertThat(jdbc.sql("select password_hash from security.account where employee_id = :id")
                        .param("id", employee.value())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void after_five_wrong_passwords_that_address_waits_longer_each_time_and_any_other_gets_in() {
        guess("203.0.113.9", LogInLimits.FREE);
        assertThat(pause("203.0.113.9")).isEqualTo(LogInLimits.FIRST_PAUSE);
        assertThat(from("203.0.113.10").getPrincipal()).isInstanceOf(AlurUser.class);
        clock.advance(LogInLimits.FIRST_PAUSE);
        guess("203.0.113.9", 1);
        assertThat(pause("203.0.113.9")).isEqualTo(LogInLimits.FIRST_PAUSE.multipliedBy(2));
        clock.advance(LogInLimits.FIRST_PAUSE.multipliedBy(2));
        assertThat(from("203.0.113.9").getPrincipal()).isInstanceOf(AlurUser.class);
        guess("203.0.113.9", LogInLimits.FREE - 1);
        assertThat(pause("203.0.113.9")).isZero();
    }

    @Test
    void the_hash_is_computed_while_no_transaction_is_open() {
        AtomicBoolean open = new AtomicBoolean();
        PasswordEncoder looking = new Argon2PasswordEncoder(16, 32, 1, 64, 1) {
            @Override
            protected boolean matchesNonNull(String text, String hash) {
                open.compareAndSet(false, TransactionSynchronizationManager.isActualTransactionActive());
                return super.matchesNonNull(text, hash);
            }
        };
        var watched = new AccountService(
                repository,
                grants,
                new PasswordLane(looking, looking, 1),
                new PasswordRules(),
                audit,
                clock,
                transactions);
        assertThat(watched.logIn(name, PASSWORD)).isPresent();
        As.employee(employee).run(() -> watched.changePassword(PASSWORD, "kalimat baru yang panjang"));
        assertThat(open).isFalse();
    }

    @Test
    void unknown_wrong_and_inactive_are_refused_with_the_same_words_and_the_same_work() {
        String unknown = refusal("tidak.ada", PASSWORD);
        String wrong = refusal(name, "bukan ini sandinya");
        people.deactivate(employee);
        String inactive = refusal(name, PASSWORD);
        assertThat(unknown).isEqualTo(wrong).isEqualTo(inactive);
        assertThat(audited("account.log-in-failed")).isEqualTo(2);
    }

    @Test
    void every_kind_of_account_costs_one_full_and_one_light_hash_whatever_the_answer() {
        AtomicInteger full = new AtomicInteger();
        AtomicInteger light = new AtomicInteger();
        var counted = new AccountService(
                repository,
                grants,
                new PasswordLane(counting(full, 128), counting(light, OneTimePasswords.KIBIBYTES), 1),
                new PasswordRules(),
                audit,
                clock,
                transactions);
        String hash = Objects.requireNonNull(counting(full, 128).encode(PASSWORD));
        String once = Objects.requireNonNull(OneTimePasswords.light().encode("sekali-pakai"));
        List<String> kinds = List.of(
                "enabled = true",
                "enabled = false",
                "must_change_password = true, password_hash = '" + once + "', password_expires_at = null",
                "must_change_password = true, password_hash = '" + once + "', password_expires_at = '2020-01-01'",
                "enabled = false, must_change_password = true, password_hash = '" + once + "'");
        for (String kind : kinds) {
            jdbc.sql("update security.account set enabled = true, must_change_password = false, password_hash = :hash,"
                            + " password_expires_at = null where employee_id = :id")
                    .param("hash", hash)
                    .param("id", employee.value())
                    .update();
            jdbc.sql("update security.account set " + kind + " where employee_id = :id")
                    .param("id", employee.value())
                    .update();
            for (String login : List.of(name, "tidak.ada")) {
                for (String password : List.of(PASSWORD, "sekali-pakai", "salah", "", "x".repeat(1000))) {
                    full.set(0);
                    light.set(0);
                    counted.logIn(login, password);
                    // What can be nobody's password is not hashed at all.
                    int hashes = password.isEmpty() || password.length() > AccountService.MAX_PASSWORD ? 0 : 1;
                    assertThat(List.of(full.get(), light.get()))
                            .as(kind + " " + login + " " + password)
                            .containsExactly(hashes, hashes);
                }
            }
        }
    }

    private static PasswordEncoder counting(AtomicInteger count, int kibibytes) {
        return new Argon2PasswordEncoder(16, 32, 1, kibibytes, 1) {
            @Override
            protected boolean matchesNonNull(String text, String hash) {
                count.incrementAndGet();
                return super.matchesNonNull(text, hash);
            }
        };
    }

    @Test
    void the_session_does_not_carry_the_hash() {
        var done = Objects.requireNonNull(
                login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, PASSWORD)));
        assertThat(done.getPrincipal()).isInstanceOfSatisfying(AlurUser.class, user -> assertThat(user.passwordHash())
                .isEmpty());
    }

    @Test
    void a_role_granted_for_one_unit_does_not_open_the_pages_of_the_whole_city() {
        people.grant(employee, Role.BKPSDM_REGISTER, unit);
        people.grant(employee, TrainingRoles.BKPSDM_TRAINING, null);
        people.grant(employee, Role.OPERATOR, null, TestClock.TODAY.plusDays(1), null);
        assertThat(accounts.logIn(name, PASSWORD).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, TrainingRoles.BKPSDM_TRAINING);
    }

    @Test
    void an_employee_neither_makes_accounts_nor_grants_roles() {
        As me = As.employee(employee);
        assertThatThrownBy(() -> me.run(() -> accounts.grant(employee, Role.OPERATOR, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> me.run(() -> accounts.createAccount(employee, "lain", PASSWORD)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_chosen_language_stays_with_the_account() {
        As me = As.employee(employee);
        assertThat(me.call(accounts::myLocale)).contains(Locale.of("id"));
        me.run(() -> accounts.changeMyLocale(Locale.ENGLISH));
        assertThat(me.call(accounts::myLocale)).contains(Locale.ENGLISH);
    }

    private Authentication from(String address, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return Objects.requireNonNull(login.authenticate(attempt));
    }

    private Authentication from(String address) {
        return from(address, PASSWORD);
    }

    private void guess(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> from(address, "salah")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Duration pause(String address) {
        try {
            from(address, "salah");
        } catch (LogInPaused paused) {
            return paused.pause();
        } catch (BadCredentialsException tried) {
            return Duration.ZERO;
        }
        throw new AssertionError("Logged in");
    }

    private String refusal(String login, String password) {
        try {
            this.login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
        } catch (BadCredentialsException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("Logged in");
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and object_id = :id")
                .param("action", action)
                .param("id", employee.toString())
                .query(Long.class)
                .single();
    }
}

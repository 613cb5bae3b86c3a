package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Use case UC-105: one-time passwords for many at once, and the file that they come in. */
@CoreTest
class ManyAccountsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    ManyAccounts many;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    AccountDesk desk;

    @Autowired
    AccountService accounts;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    UnitId unit = new UnitId(new UUID(0, 0));
    EmployeeId clerk = new EmployeeId(new UUID(0, 0));
    EmployeeId other = clerk;
    As officer = As.employee(clerk);
    As operator = As.employee(clerk);

    @BeforeEach
    void two_people_without_an_account() {
        jdbc.sql("delete from security.account").update();
        jdbc.sql("delete from security.role_grant").update();
        jdbc.sql("update personnel.employee set active = false").update();
        unit = people.opd("opd-banyak-" + NUMBER.incrementAndGet());
        clerk = people.employee("Sari Wulandari", unit, null);
        other = people.employee("Slamet Riyadi", unit, null);
        officer = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER);
        operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
    }

    @ParameterizedTest
    @EveryRole(except = {"OPERATOR", "BKPSDM_REGISTER"})
    void nobody_else_gives_passwords(Role role) {
        As stranger = As.employee(new EmployeeId(UUID.randomUUID()), role);
        List<Runnable> ways = List.of(() -> many.createMissing(null), () -> many.renewExpired(null));
        assertThat(ways).allSatisfy(way -> assertThatThrownBy(() -> stranger.run(way))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void everybody_of_a_unit_gets_an_account_and_the_file_runs_no_formula() {
        UnitId section = people.unit("bidang-banyak-" + NUMBER.incrementAndGet(), unit);
        people.employee("=HYPERLINK(\"http://jahat\")", section, null);
        EmployeeId elsewhere = people.employee("Jauh", people.opd("opd-banyak-jauh-" + NUMBER.incrementAndGet()), null);
        officer.run(() -> keeping.create(clerk));
        FirstPasswords made = officer.call(() -> many.createMissing(unit));
        assertThat(made.created()).isEqualTo(2);
        assertThat(made.left()).isZero();
        String csv = new String(made.csv(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("Slamet Riyadi", "'=HYPERLINK").doesNotContain("Sari Wulandari");
        assertThat(officer.call(() -> desk.get(elsewhere)).hasAccount()).isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'account.create' and details ->> 'many' = 'true'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void each_line_of_the_file_logs_in() {
        FirstPasswords made = officer.call(() -> many.createMissing(unit));
        assertThat(lines(made)).hasSize(2).allSatisfy(cells -> assertThat(accounts.logIn(cells[2], cells[3]))
                .isPresent());
    }

    @Test
    void people_with_a_role_get_theirs_from_an_operator_only() {
        people.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null);
        FirstPasswords made = officer.call(() -> many.createMissing(unit));
        assertThat(made.created()).isEqualTo(1);
        assertThat(made.left()).isEqualTo(1);
        assertThat(operator.call(() -> many.createMissing(unit)).created()).isEqualTo(1);

        clock.advance(Duration.ofDays(31));
        FirstPasswords renewed = officer.call(() -> many.renewExpired(unit));
        assertThat(renewed.created()).isEqualTo(1);
        assertThat(renewed.left()).isEqualTo(1);
        assertThat(operator.call(() -> many.renewExpired(null)).created()).isEqualTo(1);
    }

    @Test
    void all_expired_passwords_are_renewed_at_once_and_nothing_else_is() {
        FirstPasswords first = officer.call(() -> many.createMissing(unit));
        EmployeeId disabled = people.employee("Nonaktif", unit, null);
        officer.run(() -> keeping.create(disabled));
        officer.run(() -> keeping.disable(disabled));
        EmployeeId elsewhere = people.employee("Jauh", people.opd("opd-banyak-jauh-" + NUMBER.incrementAndGet()), null);
        officer.run(() -> keeping.create(elsewhere));
        assertThat(officer.call(() -> many.renewExpired(null)).created()).isZero();

        clock.advance(Duration.ofDays(31));
        EmployeeId fresh = people.employee("Baru", unit, null);
        FirstPassword kept = officer.call(() -> keeping.create(fresh));
        FirstPasswords renewed = officer.call(() -> many.renewExpired(unit));
        assertThat(renewed.created()).isEqualTo(2);
        assertThat(renewed.left()).isZero();
        assertThat(lines(renewed)).hasSize(2).allSatisfy(cells -> assertThat(
                        accounts.logIn(cells[2], cells[3]).orElseThrow().mustChangePassword())
                .isTrue());
        assertThat(lines(first)).allSatisfy(cells -> assertThat(accounts.logIn(cells[2], cells[3]))
                .isEmpty());
        assertThat(accounts.logIn(kept.login(), kept.password())).isPresent();
        assertThat(officer.call(() -> desk.search(new AccountQuery("", null, AccountFilter.PASSWORD_EXPIRED, 0, 50)))
                        .rows())
                .extracting(AccountRow::id)
                .containsExactly(elsewhere);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'account.reset-password' and object_id in (:a, :b)")
                        .param("a", clerk.toString())
                        .param("b", other.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoever_does_it_is_left_out_and_a_session_that_stood_on_the_old_one_ends() {
        operator.run(() -> many.createMissing(unit));
        people.grant(clerk, Role.OPERATOR, null);
        int version = version(other);
        clock.advance(Duration.ofDays(31));
        FirstPasswords renewed = As.employee(clerk, Role.OPERATOR).call(() -> many.renewExpired(unit));
        assertThat(renewed.created()).isEqualTo(1);
        assertThat(renewed.left()).isEqualTo(1);
        assertThat(version(other)).isEqualTo(version + 1);
    }

    private int version(EmployeeId id) {
        return jdbc.sql("select password_version from security.account where employee_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static List<String[]> lines(FirstPasswords made) {
        return new String(made.csv(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}

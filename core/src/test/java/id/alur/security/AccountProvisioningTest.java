package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
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

/** Use case UC-105: who opens accounts, for whom, and what comes of it. */
@CoreTest
class AccountProvisioningTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String OWN = "kalimat sendiri yang panjang";

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
    void an_officer_and_an_operator() {
        jdbc.sql("delete from security.account").update();
        jdbc.sql("delete from security.role_grant").update();
        jdbc.sql("update personnel.employee set active = false").update();
        unit = people.opd("opd-kelola-" + NUMBER.incrementAndGet());
        clerk = people.employee("Sari Wulandari", unit, null);
        other = people.employee("Slamet Riyadi", unit, null);
        officer = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER);
        operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
    }

    @ParameterizedTest
    @EveryRole(except = {"OPERATOR", "BKPSDM_REGISTER"})
    void nobody_else_sees_or_keeps_accounts(Role role) {
        As stranger = As.employee(new EmployeeId(UUID.randomUUID()), role);
        List<Runnable> ways = List.of(
                () -> desk.search(query("", AccountFilter.ALL)),
                () -> desk.get(clerk),
                () -> desk.roles(clerk),
                () -> keeping.create(clerk),
                () -> keeping.resetPassword(clerk),
                () -> keeping.disable(clerk),
                () -> keeping.enable(clerk));
        assertThat(ways).allSatisfy(way -> assertThatThrownBy(() -> stranger.run(way))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_new_account_has_the_nip_as_login_and_a_password_that_serves_only_to_choose_another() {
        FirstPassword first = officer.call(() -> keeping.create(clerk));
        assertThat(first.login()).isEqualTo(nip(clerk));
        assertThat(first.password()).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        AlurUser user = accounts.logIn(first.login(), first.password()).orElseThrow();
        assertThat(user.mustChangePassword()).isTrue();
        assertThat(user.getAuthorities()).extracting("authority").containsExactly("ROLE_PASSWORD_DUE");
        As.user(user).run(() -> accounts.changePassword(first.password(), OWN));
        assertThat(accounts.logIn(first.login(), OWN).orElseThrow().mustChangePassword())
                .isFalse();
        assertThat(accounts.logIn(first.login(), first.password())).isEmpty();
    }

    @Test
    void the_login_may_be_typed_in_the_groups_of_letters() {
        FirstPassword first = officer.call(() -> keeping.create(clerk));
        String typed = first.login().substring(0, 8) + " " + first.login().substring(8);
        assertThat(accounts.logIn(typed, first.password())).isPresent();
    }

    @Test
    void the_one_time_password_is_kept_as_a_hash_only_and_not_audited() {
        FirstPassword first = officer.call(() -> keeping.create(clerk));
        assertThat(jdbc.sql("select password_hash from security.account")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$")
                .doesNotContain(first.password());
        assertThat(jdbc.sql("select details::text from audit.entry")
                        .query(String.class)
                        .list())
                .noneMatch(details -> details.contains(first.password()));
        assertThat(first.toString()).doesNotContain(first.password());
    }

    @Test
    void a_second_account_and_one_for_somebody_who_left_are_refused() {
        officer.run(() -> keeping.create(clerk));
        assertThatThrownBy(() -> officer.run(() -> keeping.create(clerk))).hasMessage("error.security.account-there");
        people.deactivate(other);
        assertThatThrownBy(() -> officer.run(() -> keeping.create(other))).hasMessage("error.security.not-working");
        assertThatThrownBy(() -> officer.run(() -> keeping.create(new EmployeeId(UUID.randomUUID()))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_officer_opens_no_account_of_somebody_with_a_role_but_an_operator_does() {
        people.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null);
        assertThatThrownBy(() -> officer.run(() -> keeping.create(clerk))).hasMessage("error.security.operator-only");
        operator.run(() -> keeping.create(clerk));
        List<Runnable> ways =
                List.of(() -> keeping.resetPassword(clerk), () -> keeping.disable(clerk), () -> keeping.enable(clerk));
        assertThat(ways).allSatisfy(way -> assertThatThrownBy(() -> officer.run(way))
                .hasMessage("error.security.operator-only"));
    }

    @Test
    void nobody_keeps_their_own_account() {
        operator.run(() -> keeping.create(clerk));
        As self = As.employee(clerk, Role.OPERATOR);
        List<Runnable> ways =
                List.of(() -> keeping.resetPassword(clerk), () -> keeping.disable(clerk), () -> keeping.enable(clerk));
        assertThat(ways)
                .allSatisfy(way -> assertThatThrownBy(() -> self.run(way)).hasMessage("error.security.own-account"));
    }

    @Test
    void a_reset_replaces_the_password_and_must_be_changed() {
        FirstPassword first = withOwnPassword();
        FirstPassword next = officer.call(() -> keeping.resetPassword(clerk));
        assertThat(accounts.logIn(first.login(), OWN)).isEmpty();
        assertThat(accounts.logIn(next.login(), next.password()).orElseThrow().mustChangePassword())
                .isTrue();
        assertThat(audited("account.reset-password")).isEqualTo(1);
    }

    @Test
    void a_disabled_account_lets_nobody_in() {
        FirstPassword first = withOwnPassword();
        officer.run(() -> keeping.disable(clerk));
        assertThat(accounts.logIn(first.login(), OWN)).isEmpty();
        assertThat(rows(AccountFilter.DISABLED)).containsExactly(clerk);
        officer.run(() -> keeping.enable(clerk));
        assertThat(accounts.logIn(first.login(), OWN)).isPresent();
        assertThat(audited("account.disable")).isEqualTo(1);
        assertThat(audited("account.enable")).isEqualTo(1);
    }

    @Test
    void a_one_time_password_lets_nobody_in_after_its_days_until_it_is_renewed() {
        FirstPassword first = officer.call(() -> keeping.create(clerk));
        clock.advance(Duration.ofDays(30));
        assertThat(accounts.logIn(first.login(), first.password())).isPresent();
        assertThat(rows(AccountFilter.PASSWORD_EXPIRED)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.logIn(first.login(), first.password())).isEmpty();
        assertThat(audited("account.log-in-failed")).isEqualTo(1);
        assertThat(rows(AccountFilter.PASSWORD_EXPIRED)).containsExactly(clerk);
        assertThat(officer.call(() -> desk.get(clerk)).isPasswordExpired(clock.instant()))
                .isTrue();

        FirstPassword next = officer.call(() -> keeping.resetPassword(clerk));
        assertThat(rows(AccountFilter.PASSWORD_EXPIRED)).isEmpty();
        AlurUser user = accounts.logIn(next.login(), next.password()).orElseThrow();
        As.user(user).run(() -> accounts.changePassword(next.password(), OWN));
        clock.advance(Duration.ofDays(1000));
        assertThat(accounts.logIn(next.login(), OWN)).isPresent();
    }

    @Test
    void how_long_it_holds_is_said_by_the_day_on_which_it_is_given() {
        jdbc.sql(
                        "insert into decision.parameter (code, valid_from, value, source) values (:code, :from, 3, 'Keputusan')")
                .param("code", "account.one-time-days")
                .param("from", TestClock.TODAY.plusDays(10))
                .update();
        FirstPassword first = officer.call(() -> keeping.create(clerk));
        clock.advance(Duration.ofDays(10));
        FirstPassword later = officer.call(() -> keeping.create(other));
        clock.advance(Duration.ofDays(4));
        assertThat(accounts.logIn(later.login(), later.password())).isEmpty();
        assertThat(accounts.logIn(first.login(), first.password())).isPresent();
        jdbc.sql("delete from decision.parameter where source = 'Keputusan'").update();
    }

    @Test
    void an_operator_whose_one_time_password_has_expired_keeps_nothing_running() {
        operator.run(() -> keeping.create(clerk));
        operator.run(() -> keeping.create(other));
        people.grant(clerk, Role.OPERATOR, null);
        people.grant(other, Role.OPERATOR, null);
        clock.advance(Duration.ofDays(31));
        operator.run(() -> keeping.resetPassword(clerk));
        assertThatThrownBy(() -> operator.run(() -> keeping.disable(clerk))).hasMessage("error.security.last-operator");
    }

    @Test
    void the_last_operator_who_can_log_in_is_not_disabled() {
        operator.run(() -> keeping.create(clerk));
        people.grant(clerk, Role.OPERATOR, null);
        assertThatThrownBy(() -> operator.run(() -> keeping.disable(clerk))).hasMessage("error.security.last-operator");
        operator.run(() -> keeping.create(other));
        people.grant(other, Role.OPERATOR, null);
        operator.run(() -> keeping.disable(clerk));
        assertThatThrownBy(() -> operator.run(() -> keeping.disable(other))).hasMessage("error.security.last-operator");
    }

    @Test
    void accounts_are_found_by_name_nip_login_unit_and_state() {
        officer.run(() -> keeping.create(clerk));
        EmployeeId elsewhere = people.employee("Sarinah", people.opd("opd-cari-" + NUMBER.incrementAndGet()), null);
        assertThat(rows("sar", AccountFilter.ALL)).containsExactly(clerk, elsewhere);
        assertThat(rows("wul sari", AccountFilter.ALL)).containsExactly(clerk);
        assertThat(rows(nip(clerk), AccountFilter.ALL)).containsExactly(clerk);
        assertThat(rows(AccountFilter.NO_ACCOUNT)).containsExactlyInAnyOrder(elsewhere, other);
        assertThat(rows(AccountFilter.PASSWORD_DUE)).containsExactly(clerk);
        assertThat(rows(AccountFilter.WITH_ROLE)).isEmpty();
        var found = officer.call(() -> desk.search(new AccountQuery("", unit, AccountFilter.ALL, 1, 1)));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.rows()).extracting(AccountRow::id).containsExactly(other);
    }

    private FirstPassword withOwnPassword() {
        FirstPassword first = officer.call(() -> keeping.create(clerk));
        As.employee(clerk).run(() -> accounts.changePassword(first.password(), OWN));
        return first;
    }

    private static AccountQuery query(String text, AccountFilter filter) {
        return new AccountQuery(text, null, filter, 0, 50);
    }

    private List<EmployeeId> rows(AccountFilter filter) {
        return rows("", filter);
    }

    private List<EmployeeId> rows(String text, AccountFilter filter) {
        return officer.call(() -> desk.search(query(text, filter))).rows().stream()
                .map(AccountRow::id)
                .toList();
    }

    private String nip(EmployeeId id) {
        return jdbc.sql("select nip from personnel.employee where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and object_id = :id")
                .param("action", action)
                .param("id", clerk.toString())
                .query(Long.class)
                .single();
    }
}

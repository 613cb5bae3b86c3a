package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.AlurUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Use case UC-105: roles are granted to others, for a time, and end. */
@CoreTest
class RoleGrantsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Autowired
    RoleGrants grants;

    @Autowired
    AccountDesk desk;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    Principals principals;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    String code = "";
    UnitId unit = new UnitId(new UUID(0, 0));
    EmployeeId clerk = new EmployeeId(new UUID(0, 0));
    EmployeeId chief = clerk;
    As operator = As.employee(clerk);

    @BeforeEach
    void an_operator_with_an_account() {
        jdbc.sql("delete from security.account").update();
        jdbc.sql("delete from security.role_grant").update();
        code = "opd-peran-" + NUMBER.incrementAndGet();
        unit = people.opd(code);
        clerk = people.employee("Sari", unit, null);
        chief = people.employee("Joko", unit, null);
        operator = As.employee(chief, Role.OPERATOR);
        people.grant(chief, Role.OPERATOR, null);
        As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR).run(() -> keeping.create(chief));
    }

    @ParameterizedTest
    @EveryRole(except = "OPERATOR")
    void only_operators_grant_and_end(Role role) {
        As stranger = As.employee(new EmployeeId(UUID.randomUUID()), role);
        assertThatThrownBy(() -> stranger.run(() -> grants.grant(clerk, Role.OPERATOR, null, TODAY, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stranger.run(() -> grants.end(grantOf(chief), TODAY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_role_holds_from_its_first_to_its_last_day() {
        operator.run(
                () -> grants.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null, TODAY.plusDays(1), TODAY.plusDays(2)));
        assertThat(groups()).doesNotContain("role:bkpsdm-training");
        clock.set(TODAY.plusDays(2));
        assertThat(groups()).contains("role:bkpsdm-training");
        clock.set(TODAY.plusDays(3));
        assertThat(groups()).doesNotContain("role:bkpsdm-training");
        assertThat(audited("role.grant")).isEqualTo(1);
    }

    @Test
    void a_role_of_a_feature_that_was_taken_out_is_still_listed_can_be_ended_and_opens_nothing() {
        jdbc.sql("""
                        insert into security.role_grant (id, employee_id, role, valid_from)
                        values (gen_random_uuid(), :chief, 'system', :today), (gen_random_uuid(), :clerk, 'OLD ROLE', :today)""")
                .param("chief", chief.value())
                .param("clerk", clerk.value())
                .param("today", TODAY)
                .update();
        assertThat(operator.call(() -> desk.roles(clerk)))
                .extracting(grant -> grant.role().code())
                .containsExactly("OLD ROLE");
        operator.run(() -> grants.end(grantOf(clerk), YESTERDAY));
        assertThat(operator.call(() -> desk.roles(clerk))).isEmpty();
        String login = jdbc.sql("select login from security.account where employee_id = :id")
                .param("id", chief.value())
                .query(String.class)
                .single();
        assertThat(((AlurUser) accounts.loadUserByUsername(login)).roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.OPERATOR);
    }

    @Test
    void a_role_for_one_unit_is_for_that_unit() {
        operator.run(() -> grants.grant(clerk, TrainingRoles.BKPSDM_TRAINING, unit, TODAY, null));
        assertThat(groups()).contains("role:bkpsdm-training@" + code).doesNotContain("role:bkpsdm-training");
    }

    @Test
    void an_ended_role_is_gone_at_once_and_can_be_granted_again_the_same_day() {
        operator.run(() -> grants.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null, TODAY, null));
        operator.run(() -> grants.end(grantOf(clerk), YESTERDAY));
        assertThat(groups()).doesNotContain("role:bkpsdm-training");
        assertThat(audited("role.revoke")).isEqualTo(1);
        operator.run(() -> grants.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null, TODAY, null));
        assertThat(groups()).contains("role:bkpsdm-training");
    }

    @Test
    void nobody_grants_a_role_to_themselves() {
        assertThatThrownBy(
                        () -> operator.run(() -> grants.grant(chief, TrainingRoles.BKPSDM_TRAINING, null, TODAY, null)))
                .hasMessage("error.security.own-role");
    }

    @Test
    void nobody_ends_their_own_last_operator_role() {
        people.grant(clerk, Role.OPERATOR, null);
        assertThatThrownBy(() -> operator.run(() -> grants.end(grantOf(chief), TODAY.plusDays(30))))
                .hasMessage("error.security.own-operator");
        assertThat(desk().getFirst().validTo()).isNull();
    }

    @Test
    void the_last_operator_with_an_account_keeps_the_role() {
        As former = As.employee(clerk, Role.OPERATOR);
        assertThatThrownBy(() -> former.run(() -> grants.end(grantOf(chief), YESTERDAY)))
                .hasMessage("error.security.last-operator");
    }

    @Test
    void a_role_is_not_held_twice_at_a_time_not_backdated_and_not_prolonged_by_ending_it() {
        operator.run(() -> grants.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null, TODAY, TODAY.plusDays(9)));
        assertThatThrownBy(() -> operator.run(
                        () -> grants.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null, TODAY.plusDays(9), null)))
                .hasMessage("error.security.role-held");
        assertThatThrownBy(() -> operator.run(() -> grants.grant(clerk, Role.OPERATOR, null, YESTERDAY, null)))
                .hasMessage("error.security.role-days");
        assertThatThrownBy(() -> operator.run(() -> grants.end(grantOf(clerk), TODAY.plusDays(10))))
                .hasMessage("error.security.role-end");
        operator.run(() -> grants.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null, TODAY.plusDays(10), null));
    }

    @Test
    void who_has_left_gets_no_role() {
        people.deactivate(clerk);
        assertThatThrownBy(() -> operator.run(() -> grants.grant(clerk, Role.OPERATOR, null, TODAY, null)))
                .hasMessage("error.security.no-role-for");
    }

    private List<GrantedRole> desk() {
        return operator.call(() -> desk.roles(chief));
    }

    private GrantId grantOf(EmployeeId holder) {
        return operator.call(() -> desk.roles(holder)).getFirst().id();
    }

    private Set<String> groups() {
        return operator.call(() -> principals.of(clerk));
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and object_id = :id")
                .param("action", action)
                .param("id", clerk.toString())
                .query(Long.class)
                .single();
    }
}

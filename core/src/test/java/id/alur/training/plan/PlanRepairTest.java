package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.CaseFileId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.TestClock;
import id.alur.training.plan.Plans.Agency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** UC-113: a plan that was returned is put right within a deadline; who is told of it, and that time decides nothing. */
@CoreTest
class PlanRepairTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PlanRepair repair;

    @Autowired
    TestClock clock;

    private PlanOffice office;
    private Agency agency;
    private CaseFileId id;

    @BeforeEach
    void a_plan_that_the_head_has_returned() {
        office = new PlanOffice(beans);
        agency = office.plans.agency("6000000");
        id = office.plans.submit(agency.planner(), agency);
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.BACK);
    }

    @Test
    void the_deadline_counts_working_days_from_the_return() {
        Plan plan = office.plan(agency);
        assertThat(plan.repairReminderOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(plan.repairDue()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(next()).isEqualTo(morning(LocalDate.of(2026, 3, 11)));
    }

    @Test
    void the_agency_is_reminded_and_then_told_with_bkpsdm_that_it_is_late() {
        clock.set(next().plusSeconds(1));
        tell();
        tell();
        assertThat(office.notices(agency.planner()))
                .containsExactly("training-plan-returned", "training-plan-repair-due");
        assertThat(office.notices(agency.head())).containsExactly("training-plan-repair-due");
        assertThat(office.notices(office.plans.officer)).isEmpty();
        assertThat(next()).isEqualTo(morning(LocalDate.of(2026, 3, 17)));
        clock.set(next().plusSeconds(1));
        tell();
        assertThat(office.notices(agency.head())).endsWith("training-plan-repair-late");
        assertThat(office.notices(office.plans.officer)).containsExactly("training-plan-repair-late-bkpsdm");
        assertThat(next()).isAfter(clock.instant());
        clock.set(next().plusSeconds(1));
        tell();
        assertThat(office.notices(office.plans.officer)).hasSize(2);
        office.plans.submit(agency.planner(), agency);
        assertThat(office.plan(agency).repairDue()).isNull();
    }

    @Test
    void whoever_has_submitted_again_or_withdrawn_is_told_nothing() {
        office.plans.submit(agency.planner(), agency);
        tell();
        assertThat(next()).isAfter(clock.instant());
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.BACK);
        As.employee(agency.planner()).run(() -> office.flow.withdraw(agency.id(), office.plans.year));
        tell();
        assertThat(next()).isAfter(clock.instant());
        assertThat(office.notices(agency.planner())).containsOnly("training-plan-returned");
    }

    @Test
    void a_plan_that_bkpsdm_reopens_has_a_deadline_too() {
        office.plans.submit(agency.planner(), agency);
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.YES);
        office.decide(office.plans.officer, office.check(id), PlanOffice.YES);
        office.plans
                .officer()
                .run(() -> office.cityDesk.reopen(agency.id(), office.plans.year, "Mohon kurangi biayanya."));
        assertThat(Objects.requireNonNull(office.plan(agency).repairDue())).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @ParameterizedTest
    @EveryRole
    void only_the_system_counts_and_tells(Role role) {
        As who = As.employee(agency.head(), role);
        PlanOffice.denied(who, () -> repair.nextNotice(id));
        PlanOffice.denied(who, () -> repair.tell(id));
    }

    private Instant next() {
        return SystemUser.call("test", () -> repair.nextNotice(id));
    }

    private void tell() {
        SystemUser.run("test", () -> repair.tell(id));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(TestClock.ZONE).toInstant();
    }
}

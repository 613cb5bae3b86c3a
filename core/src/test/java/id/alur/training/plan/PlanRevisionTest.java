package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.training.plan.Plans.Agency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/** UC-113: a set plan is revised; the old one holds until the new one is set, or the revision is discarded. */
@CoreTest
class PlanRevisionTest {

    @Autowired
    ApplicationContext beans;

    private PlanOffice office;
    private Agency agency;

    @BeforeEach
    void an_agency_with_a_complete_plan() {
        office = new PlanOffice(beans);
        agency = office.plans.agency("6000000");
    }

    @Test
    void a_revision_goes_the_same_way_and_the_old_plan_stays_readable() {
        office.accept(agency);
        office.set(office.decided(agency));
        As me = As.employee(agency.planner());
        me.run(() -> office.flow.revise(agency.id(), office.plans.year));
        me.run(() -> office.desk.save(
                office.pages.needs(agency.id(), office.plans.year).getFirst(),
                Plans.need("Pengadaan lanjutan", "9000000")));
        assertThat(me.call(() -> office.pages.needs(agency.id(), office.plans.year, 0)))
                .extracting(need -> need.data().competence())
                .containsExactly("Pengadaan");
        office.accept(agency);
        office.set(office.decided(agency));
        assertThat(me.call(() -> office.pages.revisions(agency.id(), office.plans.year)))
                .extracting(PlanRevision::revision)
                .containsExactly(1, 0);
        assertThat(me.call(() -> office.pages.needs(agency.id(), office.plans.year, 1)))
                .extracting(need -> need.data().competence())
                .containsExactly("Pengadaan lanjutan");
        assertThat(office.lines(agency)).containsExactly("DRAFT 9000000");
        assertThat(office.plans.officer().call(() -> office.cityPages.cityPlans(office.plans.year)))
                .extracting(CityPlan::number)
                .containsExactly(2, 1);
    }

    @Test
    void a_begun_revision_is_discarded_and_the_set_plan_is_untouched() {
        EmployeeId named = office.people.employee("Peserta", agency.id(), agency.head());
        As me = As.employee(agency.planner());
        me.run(() -> office.desk.save(need(), naming(named)));
        CaseFileId own = office.accept(agency);
        office.set(office.decided(agency));
        List<PlanNeed> set = me.call(() -> office.pages.needs(agency.id(), office.plans.year));
        me.run(() -> office.flow.revise(agency.id(), office.plans.year));
        PlanNeed seen = me.call(() -> office.desk.save(need(), Plans.need("Pengadaan lanjutan", "9000000")));
        me.run(() -> office.desk.save(office.desk.add(agency.id(), office.plans.year), Plans.need("Arsip", "1000000")));
        me.run(() -> office.flow.discard(agency.id(), office.plans.year));
        assertThat(office.plan(agency)).satisfies(plan -> {
            assertThat(plan.state()).isEqualTo(PlanState.SET);
            assertThat(plan.revision()).isZero();
            assertThat(plan.caseId()).isEqualTo(own);
        });
        List<PlanNeed> now = me.call(() -> office.pages.needs(agency.id(), office.plans.year));
        assertThat(now)
                .extracting(PlanNeed::data)
                .isEqualTo(set.stream().map(PlanNeed::data).toList());
        assertThat(now)
                .extracting(PlanNeed::id)
                .isEqualTo(set.stream().map(PlanNeed::id).toList());
        assertThat(now.getFirst().data().named()).containsExactly(named);
        assertThat(me.call(() -> office.pages.revisions(agency.id(), office.plans.year)))
                .hasSize(1);
        assertThat(office.lines(agency)).containsExactly("DRAFT 6000000");
        PlanOffice.refused(agency.planner(), "changed", () -> office.flow.discard(agency.id(), office.plans.year));
        me.run(() -> office.flow.revise(agency.id(), office.plans.year));
        assertThatThrownBy(() -> me.run(() -> office.desk.save(seen, seen.data())))
                .as("an editor that was open all the time")
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_revision_that_was_submitted_is_taken_back_before_it_is_discarded() {
        office.accept(agency);
        office.set(office.decided(agency));
        As me = As.employee(agency.planner());
        me.run(() -> office.flow.revise(agency.id(), office.plans.year));
        CaseFileId id = office.plans.submit(agency.planner(), agency);
        PlanOffice.refused(agency.head(), "changed", () -> office.flow.discard(agency.id(), office.plans.year));
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.BACK);
        PlanOffice.refused(agency.head(), "changed", () -> office.flow.discard(agency.id(), office.plans.year));
        me.run(() -> office.flow.withdraw(agency.id(), office.plans.year));
        As.employee(agency.head()).run(() -> office.flow.discard(agency.id(), office.plans.year));
        assertThat(office.state(agency)).isEqualTo(PlanState.SET);
    }

    @Test
    void a_plan_that_was_never_set_is_not_discarded() {
        PlanOffice.refused(agency.head(), "changed", () -> office.flow.discard(agency.id(), office.plans.year));
        assertThat(office.state(agency)).isEqualTo(PlanState.DRAFT);
    }

    @ParameterizedTest
    @EveryRole
    void nobody_else_discards_a_revision(Role role) {
        EmployeeId stranger =
                office.people.employee("Orang lain", office.plans.empty().id(), null);
        PlanOffice.denied(As.employee(stranger, role), () -> office.flow.discard(agency.id(), office.plans.year));
    }

    private static NeedDraft naming(EmployeeId person) {
        NeedDraft data = Plans.need("Pengadaan", "6000000");
        return new NeedDraft(
                data.competence(),
                data.gap(),
                data.formCode(),
                null,
                null,
                List.of(person),
                data.priority(),
                data.reason(),
                data.provider(),
                data.curriculum(),
                data.quarter(),
                data.cost());
    }

    private PlanNeed need() {
        return office.pages.needs(agency.id(), office.plans.year).getFirst();
    }
}

package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.casefile.CasePages;
import id.alur.casefile.RelatedCase;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.Race;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.Plans.Agency;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** UC-113: BKPSDM puts the plans together, the Sekda approves, the mayor sets them, and the budget gets a proposal. */
@CoreTest
class CityPlanTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    BudgetDesk budget;

    @Autowired
    CasePages cases;

    private PlanOffice office;
    private Agency agency;

    @BeforeEach
    void an_agency_with_a_complete_plan() {
        office = new PlanOffice(beans);
        agency = office.plans.agency("6000000");
    }

    @Test
    void sekda_and_mayor_read_the_plan_of_the_city_and_change_nothing() {
        for (EmployeeId who : List.of(office.plans.sekda, office.plans.mayor)) {
            As me = As.employee(who);
            assertThat(me.call(() -> office.cityPages.rows(office.plans.year)))
                    .extracting(row -> row.plan().unitId())
                    .contains(agency.id());
            assertThat(me.call(office.cityPages::mayChange)).isFalse();
            assertThat(me.call(() -> office.pages.mayChange(agency.id()))).isFalse();
            PlanOffice.denied(me, () -> office.cityDesk.send(office.plans.year, Set.of(agency.id())));
        }
    }

    @Test
    void what_is_accepted_is_sent_as_the_officer_saw_it_and_once() throws Exception {
        office.accept(agency);
        Agency other = office.plans.agency("2000000");
        assertThatThrownBy(() -> office.plans.send(agency, other)).hasMessage("error.training.plan.changed");
        List<String> answers = Race.answers(List.of(
                () -> office.plans.send(agency).toString(),
                () -> office.plans.send(agency).toString()));
        assertThat(answers)
                .filteredOn("error.training.plan.city-running"::equals)
                .hasSize(1);
        assertThat(office.state(agency)).isEqualTo(PlanState.PROPOSED);
        assertThat(office.state(other)).isEqualTo(PlanState.DRAFT);
        assertThatThrownBy(() -> office.plans
                        .officer()
                        .run(() -> office.cityDesk.reopen(agency.id(), office.plans.year, "Boleh saya bertanya?")))
                .hasMessage("error.training.plan.changed");
    }

    @Test
    void returned_by_the_sekda_it_is_answered_or_withdrawn_and_its_plans_may_be_reopened() {
        CaseFileId own = office.accept(agency);
        CaseFileId id = office.plans.send(agency);
        As officer = office.plans.officer();
        assertThat(officer.call(() -> cases.view(own)).parent()).isNotNull().returns(id, RelatedCase::id);
        office.decide(
                office.plans.sekda,
                office.task(id, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve"),
                PlanOffice.BACK);
        assertThat(office.notices(office.plans.officer)).contains("training-city-plan-returned");
        assertThatThrownBy(() -> office.plans.officer().run(() -> office.cityDesk.resubmit(id, "pendek")))
                .hasMessage("error.training.plan.words");
        office.plans.officer().run(() -> office.cityDesk.resubmit(id, "Sesuai standar biaya masukan."));
        office.decide(
                office.plans.sekda,
                office.task(id, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve"),
                PlanOffice.YES);
        office.decide(
                office.plans.mayor,
                office.task(id, TrainingPlanCityProcess.Tasks.SET_BY_MAYOR, "role:ppk", "set"),
                PlanOffice.BACK);
        assertThatThrownBy(() -> office.set(id)).isInstanceOf(IllegalStateException.class);
        office.plans.officer().run(() -> office.cityDesk.withdraw(id));
        assertThat(office.outcome(id)).isEqualTo("city-plan-withdrawn");
        assertThat(officer.call(() -> cases.view(own)).parent()).isNull();
        assertThat(office.state(agency)).isEqualTo(PlanState.ACCEPTED);
        assertThat(officer.call(() -> cases.view(own)).file().decided()).isEqualTo("plan-accepted");
        office.plans
                .officer()
                .run(() -> office.cityDesk.reopen(agency.id(), office.plans.year, "Mohon kurangi biayanya."));
        assertThat(officer.call(() -> cases.view(own)).file().decided()).isNull();
        assertThat(office.plan(agency).question()).isEqualTo("Mohon kurangi biayanya.");
        assertThat(office.plan(agency).caseId()).isEqualTo(own);
    }

    @Test
    void who_sends_the_plan_of_the_city_again_does_not_decide_about_it() {
        office.accept(agency);
        CaseFileId id = office.plans.send(agency);
        office.decideBySekda(id, PlanOffice.BACK);
        EmployeeId colleague = office.people.employee("Petugas kedua", agency.id(), null);
        office.people.grant(colleague, Role.SEKDA, null);
        As.employee(colleague, TrainingRoles.BKPSDM_TRAINING)
                .run(() -> office.cityDesk.resubmit(id, "Sesuai standar biaya masukan."));
        TaskKey task = office.task(id, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve");
        assertThatThrownBy(() -> office.decide(colleague, task, PlanOffice.YES)).hasMessage("error.task.own-case");
        office.decide(office.plans.sekda, task, PlanOffice.YES);
    }

    @Test
    void the_mayors_word_sets_every_plan_once_and_proposes_a_line_of_the_budget() {
        CaseFileId own = office.accept(agency);
        Agency free = office.plans.agency("0");
        office.accept(free);
        CaseFileId id = office.decided(agency, free);
        office.set(id);
        office.set(id);
        assertThat(List.of(office.state(agency), office.state(free))).containsOnly(PlanState.SET);
        assertThat(office.outcome(id)).isEqualTo("city-plan-set");
        assertThat(office.outcome(own)).isEqualTo("plan-set");
        assertThat(office.lines(agency)).containsExactly("DRAFT 6000000");
        assertThat(office.lines(free)).isEmpty();
        assertThat(office.notices(agency.planner())).containsExactly("training-plan-accepted", "training-plan-set");
        assertThat(As.employee(agency.head()).call(() -> office.pages.needs(agency.id(), office.plans.year, 0)))
                .hasSize(1);
        assertThatThrownBy(() -> office.jdbc
                        .sql("delete from training.plan_revision_need where unit_id = :unit")
                        .param("unit", agency.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        PlanOffice.refused(agency.head(), "closed", () -> office.desk.add(agency.id(), office.plans.year));
    }

    @Test
    void lines_that_are_there_already_stay_as_they_are() {
        SystemUser.run(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        agency.id(),
                        office.plans.year,
                        "5.1.02.02.12.0001",
                        "Kursus",
                        new BigDecimal("1000000"),
                        BudgetStatus.DRAFT)));
        CaseFileId own = office.accept(agency);
        office.set(office.decided(agency));
        assertThat(office.lines(agency)).containsExactly("DRAFT 1000000");
        assertThat(office.events(own)).contains("plan.line-kept");
    }

    @Test
    void the_file_of_the_city_has_every_need_with_the_state_of_its_plan() {
        office.accept(agency);
        String file = new String(
                office.plans.officer().call(() -> office.cityPages.file(office.plans.year)), StandardCharsets.UTF_8);
        assertThat(file).contains(agency.code(), "Diterima BKPSDM", "Pengadaan", "6000000");
    }
}

package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.Race;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.Plans.Agency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** UC-113: an agency submits its plan, its head and BKPSDM decide, who may do what, and what two do at once. */
@CoreTest
class PlanSubmissionTest {

    @Autowired
    ApplicationContext beans;

    private PlanOffice office;
    private Agency agency;

    @BeforeEach
    void an_agency_with_a_complete_plan() {
        office = new PlanOffice(beans, Plans.WITHOUT_CITY);
        agency = office.plans.agency("6000000");
    }

    @Test
    void a_plan_on_its_way_stays_as_it_is() {
        PlanNeed need = As.employee(agency.planner())
                .call(() -> office.pages.needs(agency.id(), office.plans.year))
                .getFirst();
        office.plans.submit(agency.planner(), agency);
        assertThat(office.state(agency)).isEqualTo(PlanState.SUBMITTED);
        for (EmployeeId who : List.of(agency.planner(), agency.head())) {
            PlanOffice.refused(who, "closed", () -> office.desk.add(agency.id(), office.plans.year));
            PlanOffice.refused(who, "closed", () -> office.desk.save(need, need.data()));
            PlanOffice.refused(who, "closed", () -> office.desk.remove(need));
            PlanOffice.refused(who, "on-its-way", () -> office.flow.submit(agency.id(), office.plans.year, ""));
            PlanOffice.refused(who, "changed", () -> office.flow.withdraw(agency.id(), office.plans.year));
            PlanOffice.refused(who, "changed", () -> office.flow.revise(agency.id(), office.plans.year));
        }
        assertThatThrownBy(() -> office.jdbc
                        .sql("update training.plan_need set cost = 1 where id = :id")
                        .param("id", need.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_incomplete_empty_or_of_a_year_that_is_over_is_not_submitted() {
        As.employee(agency.head()).run(() -> office.desk.add(agency.id(), office.plans.year));
        PlanOffice.refused(
                agency.planner(), "incomplete", () -> office.flow.submit(agency.id(), office.plans.year, ""));
        Agency other = office.plans.empty();
        PlanOffice.refused(other.head(), "incomplete", () -> office.flow.submit(other.id(), office.plans.year, ""));
        As.employee(other.head())
                .run(() -> office.desk.save(office.desk.add(other.id(), 2020), Plans.need("Lama", "1")));
        PlanOffice.refused(other.head(), "over", () -> office.flow.submit(other.id(), 2020, ""));
    }

    @ParameterizedTest
    @EveryRole
    void nobody_else_moves_a_plan(Role role) {
        EmployeeId stranger =
                office.people.employee("Orang lain", office.plans.empty().id(), null);
        As who = As.employee(stranger, role);
        PlanOffice.denied(who, () -> office.flow.submit(agency.id(), office.plans.year, ""));
        PlanOffice.denied(who, () -> office.flow.withdraw(agency.id(), office.plans.year));
        PlanOffice.denied(who, () -> office.flow.revise(agency.id(), office.plans.year));
        PlanOffice.denied(who, () -> office.setting.set(new CaseFileId(new UUID(0, 1))));
        if (!role.equals(TrainingRoles.BKPSDM_TRAINING)) {
            PlanOffice.denied(who, () -> office.cityDesk.send(office.plans.year, Set.of()));
            PlanOffice.denied(who, () -> office.cityDesk.reopen(agency.id(), office.plans.year, "Mengapa demikian?"));
            PlanOffice.denied(
                    who, () -> office.cityDesk.resubmit(new CaseFileId(new UUID(0, 1)), "Karena begitu adanya."));
            PlanOffice.denied(who, () -> office.cityDesk.withdraw(new CaseFileId(new UUID(0, 1))));
            PlanOffice.denied(who, () -> office.cityPages.rows(office.plans.year));
            PlanOffice.denied(who, () -> office.cityPages.file(office.plans.year));
            PlanOffice.denied(who, () -> office.pages.plan(agency.id(), office.plans.year));
            PlanOffice.denied(who, () -> office.pages.revisions(agency.id(), office.plans.year));
            PlanOffice.denied(who, () -> office.pages.needs(agency.id(), office.plans.year, 0));
        }
    }

    @Test
    void who_submits_a_plan_does_not_decide_about_it_and_a_head_who_submits_has_approved() {
        CaseFileId id = office.plans.submit(agency.head(), agency);
        assertThat(office.state(agency)).isEqualTo(PlanState.APPROVED);
        assertThat(office.jdbc
                        .sql("""
                        select payload -> 'variables' ->> 'nextStage' from engine.outbox where case_id = :case""")
                        .param("case", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("BKPSDM");
        office.decide(office.plans.officer, office.check(id), PlanOffice.BACK);
        PlanOffice.refused(
                agency.planner(), "head-submitted", () -> office.flow.submit(agency.id(), office.plans.year, ""));
        office.plans.submit(agency.head(), agency, "Harga penyelenggara naik.");
        assertThat(office.events(id)).contains("plan.resubmitted-with-answer");

        Agency other = office.plans.agency("1");
        office.people.grant(other.planner(), TrainingRoles.BKPSDM_TRAINING, null);
        CaseFileId own = office.plans.submit(other.planner(), other);
        office.decide(other.head(), office.approve(own, other), PlanOffice.YES);
        TaskKey check = office.check(own);
        assertThatThrownBy(() -> office.decide(other.planner(), check, PlanOffice.YES))
                .hasMessage("error.task.own-case");
    }

    @Test
    void returned_it_is_put_right_and_submitted_again_or_withdrawn() {
        CaseFileId id = office.plans.submit(agency.planner(), agency);
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.BACK);
        Plan returned = office.plan(agency);
        assertThat(returned.state()).isEqualTo(PlanState.RETURNED);
        assertThat(returned.question()).isEqualTo("Mengapa biayanya demikian?");
        assertThat(office.notices(agency.planner())).containsExactly("training-plan-returned");
        As.employee(agency.planner())
                .run(() -> office.desk.save(
                        office.pages.needs(agency.id(), office.plans.year).getFirst(),
                        Plans.need("Pengadaan", "5000000")));
        office.plans.submit(agency.planner(), agency);
        assertThat(office.plan(agency).question()).isNull();
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.YES);
        office.decide(office.plans.officer, office.check(id), PlanOffice.BACK);
        As.employee(agency.planner()).run(() -> office.flow.withdraw(agency.id(), office.plans.year));
        assertThat(office.state(agency)).isEqualTo(PlanState.DRAFT);
        assertThat(office.outcome(id)).isEqualTo("plan-withdrawn");
        assertThat(office.plans.submit(agency.planner(), agency)).isNotEqualTo(id);
    }

    @Test
    void of_two_who_submit_at_once_one_does() throws Exception {
        List<String> answers = Race.answers(List.of(
                () -> office.plans.submit(agency.planner(), agency).toString(),
                () -> office.plans.submit(agency.head(), agency).toString()));
        assertThat(answers).filteredOn("error.training.plan.on-its-way"::equals).hasSize(1);
        assertThat(office.jdbc
                        .sql("select count(*) from casefile.case_file where owning_unit_id = :unit")
                        .param("unit", agency.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_decision_that_comes_after_another_one_is_refused() {
        CaseFileId id = office.plans.submit(agency.planner(), agency);
        TaskKey first = office.approve(id, agency);
        TaskKey second = office.approve(id, agency);
        office.decide(agency.head(), first, PlanOffice.YES);
        EmployeeId acting = office.people.head("Pelaksana harian", agency.id(), null);
        assertThatThrownBy(() -> office.decide(acting, second, PlanOffice.BACK))
                .hasMessage("error.training.plan.changed");
    }

    @Test
    void who_has_approved_for_the_agency_does_not_check_for_bkpsdm_until_the_plan_is_sent_again() {
        CaseFileId id = office.plans.submit(agency.planner(), agency);
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.YES);
        office.people.grant(agency.head(), TrainingRoles.BKPSDM_TRAINING, null);
        TaskKey check = office.check(id);
        assertThatThrownBy(() -> office.decide(agency.head(), check, PlanOffice.YES))
                .hasMessage("error.approval.decided-before");
        office.decide(office.plans.officer, check, PlanOffice.BACK);
        office.plans.submit(agency.planner(), agency, "Harga penyelenggara naik.");
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.YES);
        assertThat(office.state(agency)).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void who_sends_a_returned_plan_again_does_not_decide_about_it_either() {
        EmployeeId colleague = office.people.employee("Perencana kedua", agency.id(), agency.head());
        office.people.grant(colleague, TrainingRoles.TRAINING_PLANNER, agency.id());
        office.people.grant(colleague, TrainingRoles.BKPSDM_TRAINING, null);
        CaseFileId id = office.plans.submit(agency.planner(), agency);
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.BACK);
        office.plans.submit(colleague, agency, "Harga penyelenggara naik.");
        office.decide(agency.head(), office.approve(id, agency), PlanOffice.YES);
        TaskKey check = office.check(id);
        assertThatThrownBy(() -> office.decide(colleague, check, PlanOffice.YES))
                .hasMessage("error.task.own-case");

        office.decide(office.plans.officer, check, PlanOffice.BACK);
        office.plans.submit(agency.head(), agency, "Sesuai standar biaya.");
        office.decide(office.plans.officer, office.check(id), PlanOffice.BACK);
        PlanOffice.refused(colleague, "head-submitted", () -> office.flow.submit(agency.id(), office.plans.year, ""));
    }
}

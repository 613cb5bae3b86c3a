package id.alur.training.plan.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.local.LocalEngine;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import id.alur.testing.MovesTime;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.plan.CityPlanDesk;
import id.alur.training.plan.Plan;
import id.alur.training.plan.PlanDesk;
import id.alur.training.plan.PlanFlow;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.Plans;
import id.alur.training.plan.Plans.Agency;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-113 on the engine, for each way a plan of an agency and that of the city end. */
@EngineTest
@MovesTime
class TrainingPlanProcessTest {

    private static final Map<String, Object> YES = Map.of("outcome", "APPROVED");
    private static final Map<String, Object> BACK =
            Map.of("outcome", "RETURNED", "question", "Mengapa biayanya demikian?");

    @Autowired
    PlanDesk desk;

    @Autowired
    PlanFlow flow;

    @Autowired
    PlanPages pages;

    @Autowired
    CityPlanDesk city;

    @Autowired
    People people;

    @Autowired
    CasesOnEngine cases;

    @Autowired
    LocalEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Plans plans;
    private Agency agency;

    /** The engine's clock goes forward only, and other tests move it, too; the application's follows it here. */
    @BeforeEach
    void an_agency_with_a_complete_plan() {
        cases.moveTo(LocalDate.ofInstant(engine.clock(), TestClock.ZONE).plusDays(1));
        plans = new Plans(people, desk, flow, city);
        agency = plans.agency("6000000");
    }

    @Test
    void a_plan_that_is_not_put_right_in_time_is_told_of_and_may_still_be_submitted() {
        CaseFileId id = plans.submit(agency.planner(), agency);
        decide(agency.head(), id, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD, BACK);
        Plan returned = As.employee(agency.head()).call(() -> pages.plan(agency.id(), plans.year));
        awaitSet(id, 1);
        cases.moveTo(Objects.requireNonNull(returned.repairReminderOn()));
        cases.awaitNotice(agency.planner(), "training-plan-repair-due");
        awaitSet(id, 2);
        cases.moveTo(Objects.requireNonNull(returned.repairDue()).plusDays(1));
        cases.awaitNotice(agency.head(), "training-plan-repair-late");
        cases.awaitNotice(plans.officer, "training-plan-repair-late-bkpsdm");
        plans.submit(agency.planner(), agency);
        cases.task(id, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD);
        assertThat(state()).isEqualTo(PlanState.SUBMITTED);
    }

    /** The next notice was counted from the time that is now. */
    private void awaitSet(CaseFileId id, int times) {
        await().atMost(CasesOnEngine.PATIENCE).until(() -> jdbc.sql("""
                                select count(*) = :times from engine.record r
                                where r.value_type = 'PROCESS_INSTANCE' and r.intent = 'ELEMENT_COMPLETED'
                                  and r.body ->> 'elementId' = 'Task_SetRepairNotice'
                                  and r.process_instance_key in
                                    (select process_instance_key from engine.process_instance where case_id = :case)""")
                .param("case", id.value())
                .param("times", times)
                .query(Boolean.class)
                .single());
    }

    @Test
    void a_plan_is_set_by_the_mayor_and_so_is_its_revision() {
        CaseFileId id = plans.submit(agency.planner(), agency);
        decide(agency.head(), id, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD, YES);
        decide(plans.officer, id, TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM, YES);
        set(id);

        As.employee(agency.head()).run(() -> flow.revise(agency.id(), plans.year));
        CaseFileId revision = plans.submit(agency.head(), agency);
        decide(plans.officer, revision, TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM, YES);
        set(revision);
        assertThat(ofElement(revision, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD))
                .isZero();
        assertThat(As.employee(agency.head()).call(() -> pages.revisions(agency.id(), plans.year)))
                .hasSize(2);
    }

    @Test
    void returned_by_head_and_bkpsdm_and_reopened_once_accepted_it_is_withdrawn_in_the_end() {
        CaseFileId id = plans.submit(agency.planner(), agency);
        decide(agency.head(), id, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD, BACK);
        plans.submit(agency.planner(), agency, "Sudah diperbaiki.");
        decide(agency.head(), id, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD, YES);
        decide(plans.officer, id, TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM, BACK);
        plans.submit(agency.head(), agency);
        decide(plans.officer, id, TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM, YES);
        plans.officer().run(() -> city.reopen(agency.id(), plans.year, "Boleh dikurangi biayanya?"));
        As.employee(agency.planner()).run(() -> flow.withdraw(agency.id(), plans.year));
        cases.awaitCompleted(id, TrainingPlanProcess.EndEvents.PLAN_WITHDRAWN);
        assertThat(state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void the_plan_of_the_city_is_returned_by_sekda_and_mayor_and_withdrawn_and_its_plans_are_set_by_the_next_one() {
        CaseFileId id = plans.submit(agency.head(), agency);
        decide(plans.officer, id, TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM, YES);
        CaseFileId first = plans.send(agency);
        decide(plans.sekda, first, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, BACK);
        plans.officer().run(() -> city.resubmit(first, "Sesuai standar biaya masukan."));
        decide(plans.sekda, first, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, YES);
        decide(plans.mayor, first, TrainingPlanCityProcess.Tasks.SET_BY_MAYOR, BACK);
        plans.officer().run(() -> city.withdraw(first));
        cases.awaitCompleted(first, TrainingPlanCityProcess.EndEvents.CITY_PLAN_WITHDRAWN);
        assertThat(state()).isEqualTo(PlanState.ACCEPTED);
        set(id);
    }

    private void set(CaseFileId id) {
        CaseFileId whole = plans.send(agency);
        decide(plans.sekda, whole, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, YES);
        decide(plans.mayor, whole, TrainingPlanCityProcess.Tasks.SET_BY_MAYOR, YES);
        cases.awaitCompleted(whole, TrainingPlanCityProcess.EndEvents.CITY_PLAN_SET);
        cases.awaitCompleted(id, TrainingPlanProcess.EndEvents.PLAN_SET);
        assertThat(state()).isEqualTo(PlanState.SET);
    }

    private PlanState state() {
        return As.employee(agency.head())
                .call(() -> pages.plan(agency.id(), plans.year))
                .state();
    }

    private void decide(EmployeeId who, CaseFileId id, String elementId, Map<String, Object> form) {
        TaskKey task = cases.task(id, elementId);
        cases.complete(who, task, form);
    }

    private long ofElement(CaseFileId id, String elementId) {
        return jdbc.sql("select count(*) from task.task where case_id = :case and element_id = :element")
                .param("case", id.value())
                .param("element", elementId)
                .query(Long.class)
                .single();
    }
}

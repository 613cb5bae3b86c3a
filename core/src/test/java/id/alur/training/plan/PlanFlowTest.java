package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.EmployeeId;
import id.alur.process.TrainingPlan;
import id.alur.process.TrainingPlanCity;
import id.alur.security.Role;
import id.alur.security.SystemUser;
import id.alur.shared.DomainException;
import id.alur.task.TaskKey;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.training.budget.BudgetDesk;
import id.alur.training.budget.BudgetLineDraft;
import id.alur.training.budget.BudgetStatus;
import id.alur.training.plan.Plans.Agency;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-113: a plan on its way, from the agency to the mayor; who may do what, and what two do at once. */
@CoreTest
class PlanFlowTest {

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
    CityPlanDesk cityDesk;

    @Autowired
    CityPlanPages cityPages;

    @Autowired
    PlanSetting setting;

    @Autowired
    BudgetDesk budget;

    @Autowired
    TaskService taskService;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Plans plans;
    private Agency agency;

    @BeforeEach
    void an_agency_with_a_complete_plan() {
        plans = new Plans(people, desk, flow, cityDesk);
        agency = plans.agency("6000000");
    }

    @Test
    void a_plan_on_its_way_stays_as_it_is() {
        PlanNeed need = As.employee(agency.planner())
                .call(() -> pages.needs(agency.id(), plans.year))
                .getFirst();
        plans.submit(agency.planner(), agency);
        assertThat(state(agency)).isEqualTo(PlanState.SUBMITTED);
        for (EmployeeId who : List.of(agency.planner(), agency.head())) {
            refused(who, "closed", () -> desk.add(agency.id(), plans.year));
            refused(who, "closed", () -> desk.save(need, need.data()));
            refused(who, "closed", () -> desk.remove(need));
            refused(who, "on-its-way", () -> flow.submit(agency.id(), plans.year, ""));
            refused(who, "changed", () -> flow.withdraw(agency.id(), plans.year));
            refused(who, "changed", () -> flow.revise(agency.id(), plans.year));
        }
        assertThatThrownBy(() -> jdbc.sql("update training.plan_need set cost = 1 where id = :id")
                        .param("id", need.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_incomplete_empty_or_of_a_year_that_is_over_is_not_submitted() {
        As.employee(agency.head()).run(() -> desk.add(agency.id(), plans.year));
        refused(agency.planner(), "incomplete", () -> flow.submit(agency.id(), plans.year, ""));
        Agency other = plans.empty();
        refused(other.head(), "incomplete", () -> flow.submit(other.id(), plans.year, ""));
        As.employee(other.head()).run(() -> desk.save(desk.add(other.id(), 2020), Plans.need("Lama", "1")));
        refused(other.head(), "over", () -> flow.submit(other.id(), 2020, ""));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_else_moves_a_plan(Role role) {
        EmployeeId stranger = people.employee("Orang lain", plans.empty().id(), null);
        As who = As.employee(stranger, role);
        denied(who, () -> flow.submit(agency.id(), plans.year, ""));
        denied(who, () -> flow.withdraw(agency.id(), plans.year));
        denied(who, () -> flow.revise(agency.id(), plans.year));
        denied(who, () -> setting.set(new CaseFileId(new UUID(0, 1))));
        if (role != Role.BKPSDM_TRAINING) {
            denied(who, () -> cityDesk.send(plans.year, Set.of()));
            denied(who, () -> cityDesk.reopen(agency.id(), plans.year, "Mengapa demikian?"));
            denied(who, () -> cityDesk.resubmit(new CaseFileId(new UUID(0, 1)), "Karena begitu adanya."));
            denied(who, () -> cityDesk.withdraw(new CaseFileId(new UUID(0, 1))));
            denied(who, () -> cityPages.rows(plans.year));
            denied(who, () -> cityPages.file(plans.year));
            denied(who, () -> pages.plan(agency.id(), plans.year));
            denied(who, () -> pages.revisions(agency.id(), plans.year));
            denied(who, () -> pages.needs(agency.id(), plans.year, 0));
        }
    }

    @Test
    void sekda_and_mayor_read_the_plan_of_the_city_and_change_nothing() {
        for (EmployeeId who : List.of(plans.sekda, plans.mayor)) {
            As me = As.employee(who);
            assertThat(me.call(() -> cityPages.rows(plans.year)))
                    .extracting(row -> row.plan().unitId())
                    .contains(agency.id());
            assertThat(me.call(cityPages::mayChange)).isFalse();
            assertThat(me.call(() -> pages.mayChange(agency.id()))).isFalse();
            denied(me, () -> cityDesk.send(plans.year, Set.of(agency.id())));
        }
    }

    @Test
    void who_submits_a_plan_does_not_decide_about_it_and_a_head_who_submits_has_approved() {
        CaseFileId id = plans.submit(agency.head(), agency);
        assertThat(state(agency)).isEqualTo(PlanState.APPROVED);
        assertThat(jdbc.sql("""
                        select payload -> 'variables' ->> 'nextStage' from engine.outbox where case_id = :case""").param("case", id.value()).query(String.class).single())
                .isEqualTo("BKPSDM");
        decide(plans.officer, check(id), BACK);
        refused(agency.planner(), "head-submitted", () -> flow.submit(agency.id(), plans.year, ""));
        plans.submit(agency.head(), agency, "Harga penyelenggara naik.");
        assertThat(events(id)).contains("plan.resubmitted-with-answer");

        Agency other = plans.agency("1");
        people.grant(other.planner(), Role.BKPSDM_TRAINING, null);
        CaseFileId own = plans.submit(other.planner(), other);
        decide(other.head(), approve(own, other), YES);
        TaskKey check = check(own);
        assertThatThrownBy(() -> decide(other.planner(), check, YES)).hasMessage("error.task.own-case");
    }

    @Test
    void returned_it_is_put_right_and_submitted_again_or_withdrawn() {
        CaseFileId id = plans.submit(agency.planner(), agency);
        decide(agency.head(), approve(id, agency), BACK);
        Plan returned = plan(agency);
        assertThat(returned.state()).isEqualTo(PlanState.RETURNED);
        assertThat(returned.question()).isEqualTo("Mengapa biayanya demikian?");
        assertThat(notices(agency.planner())).containsExactly("training-plan-returned");
        As.employee(agency.planner())
                .run(() ->
                        desk.save(pages.needs(agency.id(), plans.year).getFirst(), Plans.need("Pengadaan", "5000000")));
        plans.submit(agency.planner(), agency);
        assertThat(plan(agency).question()).isNull();
        decide(agency.head(), approve(id, agency), YES);
        decide(plans.officer, check(id), BACK);
        As.employee(agency.planner()).run(() -> flow.withdraw(agency.id(), plans.year));
        assertThat(state(agency)).isEqualTo(PlanState.DRAFT);
        assertThat(outcome(id)).isEqualTo("plan-withdrawn");
        assertThat(plans.submit(agency.planner(), agency)).isNotEqualTo(id);
    }

    @Test
    void of_two_who_submit_at_once_one_does() throws Exception {
        List<String> answers = together(
                () -> plans.submit(agency.planner(), agency).toString(),
                () -> plans.submit(agency.head(), agency).toString());
        assertThat(answers).filteredOn("error.training.plan.on-its-way"::equals).hasSize(1);
        assertThat(jdbc.sql("select count(*) from casefile.case_file where owning_unit_id = :unit")
                        .param("unit", agency.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_decision_that_comes_after_another_one_is_refused() {
        CaseFileId id = plans.submit(agency.planner(), agency);
        TaskKey first = approve(id, agency);
        TaskKey second = approve(id, agency);
        decide(agency.head(), first, YES);
        assertThatThrownBy(() -> decide(agency.head(), second, BACK)).hasMessage("error.training.plan.changed");
    }

    @Test
    void what_is_accepted_is_sent_as_the_officer_saw_it_and_once() throws Exception {
        accept(agency);
        Agency other = plans.agency("2000000");
        assertThatThrownBy(() -> plans.send(agency, other)).hasMessage("error.training.plan.changed");
        List<String> answers = together(
                () -> plans.send(agency).toString(), () -> plans.send(agency).toString());
        assertThat(answers)
                .filteredOn("error.training.plan.city-running"::equals)
                .hasSize(1);
        assertThat(state(agency)).isEqualTo(PlanState.PROPOSED);
        assertThat(state(other)).isEqualTo(PlanState.DRAFT);
        assertThatThrownBy(() ->
                        plans.officer().run(() -> cityDesk.reopen(agency.id(), plans.year, "Boleh saya bertanya?")))
                .hasMessage("error.training.plan.changed");
    }

    @Test
    void returned_by_the_sekda_it_is_answered_or_withdrawn_and_its_plans_may_be_reopened() {
        CaseFileId own = accept(agency);
        CaseFileId id = plans.send(agency);
        decide(plans.sekda, task(id, TrainingPlanCity.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve"), BACK);
        assertThat(notices(plans.officer)).contains("training-city-plan-returned");
        assertThatThrownBy(() -> plans.officer().run(() -> cityDesk.resubmit(id, "pendek")))
                .hasMessage("error.training.plan.words");
        plans.officer().run(() -> cityDesk.resubmit(id, "Sesuai standar biaya masukan."));
        decide(plans.sekda, task(id, TrainingPlanCity.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve"), YES);
        decide(plans.mayor, task(id, TrainingPlanCity.Tasks.SET_BY_MAYOR, "role:ppk", "set"), BACK);
        assertThatThrownBy(() -> set(id)).isInstanceOf(IllegalStateException.class);
        plans.officer().run(() -> cityDesk.withdraw(id));
        assertThat(outcome(id)).isEqualTo("city-plan-withdrawn");
        assertThat(state(agency)).isEqualTo(PlanState.ACCEPTED);
        plans.officer().run(() -> cityDesk.reopen(agency.id(), plans.year, "Mohon kurangi biayanya."));
        assertThat(plan(agency).question()).isEqualTo("Mohon kurangi biayanya.");
        assertThat(plan(agency).caseId()).isEqualTo(own);
    }

    @Test
    void the_mayors_word_sets_every_plan_once_and_proposes_a_line_of_the_budget() {
        CaseFileId own = accept(agency);
        Agency free = plans.agency("0");
        accept(free);
        CaseFileId id = decided(agency, free);
        set(id);
        set(id);
        assertThat(List.of(state(agency), state(free))).containsOnly(PlanState.SET);
        assertThat(outcome(id)).isEqualTo("city-plan-set");
        assertThat(outcome(own)).isEqualTo("plan-set");
        assertThat(lines(agency)).containsExactly("DRAFT 6000000");
        assertThat(lines(free)).isEmpty();
        assertThat(notices(agency.planner())).containsExactly("training-plan-accepted", "training-plan-set");
        assertThat(As.employee(agency.head()).call(() -> pages.needs(agency.id(), plans.year, 0)))
                .hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("delete from training.plan_revision_need where unit_id = :unit")
                        .param("unit", agency.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        refused(agency.head(), "closed", () -> desk.add(agency.id(), plans.year));
    }

    @Test
    void a_revision_goes_the_same_way_and_the_old_plan_stays_readable() {
        accept(agency);
        set(decided(agency));
        As me = As.employee(agency.planner());
        me.run(() -> flow.revise(agency.id(), plans.year));
        me.run(() -> desk.save(
                pages.needs(agency.id(), plans.year).getFirst(), Plans.need("Pengadaan lanjutan", "9000000")));
        assertThat(me.call(() -> pages.needs(agency.id(), plans.year, 0)))
                .extracting(need -> need.data().competence())
                .containsExactly("Pengadaan");
        accept(agency);
        set(decided(agency));
        assertThat(me.call(() -> pages.revisions(agency.id(), plans.year)))
                .extracting(PlanRevision::revision)
                .containsExactly(1, 0);
        assertThat(me.call(() -> pages.needs(agency.id(), plans.year, 1)))
                .extracting(need -> need.data().competence())
                .containsExactly("Pengadaan lanjutan");
        assertThat(lines(agency)).containsExactly("DRAFT 9000000");
        assertThat(plans.officer().call(() -> cityPages.cityPlans(plans.year)))
                .extracting(CityPlan::number)
                .containsExactly(2, 1);
    }

    @Test
    void lines_that_are_there_already_stay_as_they_are() {
        SystemUser.run(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        agency.id(),
                        plans.year,
                        "5.1.02.02.12.0001",
                        "Kursus",
                        new BigDecimal("1000000"),
                        BudgetStatus.DRAFT)));
        CaseFileId own = accept(agency);
        set(decided(agency));
        assertThat(lines(agency)).containsExactly("DRAFT 1000000");
        assertThat(events(own)).contains("plan.line-kept");
    }

    @Test
    void the_file_of_the_city_has_every_need_with_the_state_of_its_plan() {
        accept(agency);
        String file = new String(plans.officer().call(() -> cityPages.file(plans.year)), StandardCharsets.UTF_8);
        assertThat(file).contains(agency.code(), "Diterima BKPSDM", "Pengadaan", "6000000");
    }

    private CaseFileId accept(Agency from) {
        CaseFileId id = plans.submit(from.planner(), from);
        decide(from.head(), approve(id, from), YES);
        decide(plans.officer, check(id), YES);
        return id;
    }

    private CaseFileId decided(Agency... accepted) {
        CaseFileId id = plans.send(accepted);
        decide(plans.sekda, task(id, TrainingPlanCity.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve"), YES);
        decide(plans.mayor, task(id, TrainingPlanCity.Tasks.SET_BY_MAYOR, "role:ppk", "set"), YES);
        return id;
    }

    private void set(CaseFileId id) {
        SystemUser.run("test", () -> setting.set(id));
    }

    private TaskKey approve(CaseFileId id, Agency from) {
        return task(id, TrainingPlan.Tasks.APPROVE_BY_OPD_HEAD, "role:opd-head@" + from.code(), "approve");
    }

    private TaskKey check(CaseFileId id) {
        return task(id, TrainingPlan.Tasks.CHECK_BY_BKPSDM, "role:bkpsdm-training", "check");
    }

    private TaskKey task(CaseFileId id, String element, String group, String form) {
        TaskKey key = tasks.insert(id, null, null, "training-plan-" + form, group);
        jdbc.sql("update task.task set element_id = :element where user_task_key = :key")
                .param("element", element)
                .param("key", key.value())
                .update();
        return key;
    }

    private void decide(EmployeeId who, TaskKey task, Map<String, Object> form) {
        As.employee(who).run(() -> taskService.complete(task, form));
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> asked = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Callable<String> each : List.of(one, other)) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            for (Future<String> answer : asked) {
                answers.add(answer(answer));
            }
        }
        return answers;
    }

    private static String answer(Future<String> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException refused) {
            return String.valueOf(Objects.requireNonNull(refused.getCause()).getMessage());
        }
    }

    private Plan plan(Agency of) {
        return As.employee(of.head()).call(() -> pages.plan(of.id(), plans.year));
    }

    private PlanState state(Agency of) {
        return plan(of).state();
    }

    private @Nullable String outcome(CaseFileId id) {
        return jdbc.sql("select outcome from casefile.case_file where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<@Nullable String> events(CaseFileId id) {
        return jdbc.sql("select kind from casefile.case_event where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<@Nullable String> notices(EmployeeId of) {
        return jdbc.sql("select kind from notification.notice where recipient_id = :id order by created_at, kind")
                .param("id", of.value())
                .query(String.class)
                .list();
    }

    private List<@Nullable String> lines(Agency of) {
        return jdbc.sql(
                        "select status || ' ' || ceiling from training.budget_line where unit_id = :unit and year = :year")
                .param("unit", of.id().value())
                .param("year", plans.year)
                .query(String.class)
                .list();
    }

    private static void refused(EmployeeId who, String why, Runnable action) {
        assertThatThrownBy(() -> As.employee(who).run(action))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.training.plan." + why);
    }

    private static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}

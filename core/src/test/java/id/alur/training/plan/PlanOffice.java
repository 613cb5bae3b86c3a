package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.shared.DomainException;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.training.plan.Plans.Agency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Moves plans on without an engine, and tells what became of them. */
final class PlanOffice {

    static final Map<String, Object> YES = Map.of("outcome", "APPROVED");
    static final Map<String, Object> BACK = Map.of("outcome", "RETURNED", "question", "Mengapa biayanya demikian?");

    final PlanDesk desk;
    final PlanFlow flow;
    final PlanPages pages;
    final CityPlanDesk cityDesk;
    final CityPlanPages cityPages;
    final PlanSetting setting;
    final People people;
    final JdbcClient jdbc;
    final Plans plans;

    private final TaskService taskService;
    private final Tasks tasks;

    PlanOffice(ApplicationContext beans) {
        this(beans, Plans.nextYear());
    }

    PlanOffice(ApplicationContext beans, int year) {
        desk = beans.getBean(PlanDesk.class);
        flow = beans.getBean(PlanFlow.class);
        pages = beans.getBean(PlanPages.class);
        cityDesk = beans.getBean(CityPlanDesk.class);
        cityPages = beans.getBean(CityPlanPages.class);
        setting = beans.getBean(PlanSetting.class);
        people = beans.getBean(People.class);
        jdbc = beans.getBean(JdbcClient.class);
        taskService = beans.getBean(TaskService.class);
        tasks = beans.getBean(Tasks.class);
        plans = new Plans(people, desk, flow, cityDesk, year);
    }

    CaseFileId accept(Agency from) {
        CaseFileId id = plans.submit(from.planner(), from);
        decide(from.head(), approve(id, from), YES);
        decide(plans.officer, check(id), YES);
        return id;
    }

    CaseFileId decided(Agency... accepted) {
        CaseFileId id = plans.send(accepted);
        decideBySekda(id, YES);
        decideByMayor(id, YES);
        return id;
    }

    void decideBySekda(CaseFileId id, Map<String, Object> form) {
        decide(plans.sekda, task(id, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve"), form);
    }

    void decideByMayor(CaseFileId id, Map<String, Object> form) {
        decide(plans.mayor, task(id, TrainingPlanCityProcess.Tasks.SET_BY_MAYOR, "role:ppk", "set"), form);
    }

    void set(CaseFileId id) {
        SystemUser.run("test", () -> setting.set(id));
    }

    TaskKey approve(CaseFileId id, Agency from) {
        return task(id, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD, "role:opd-head@" + from.code(), "approve");
    }

    TaskKey check(CaseFileId id) {
        return task(id, TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM, "role:bkpsdm-training", "check");
    }

    TaskKey task(CaseFileId id, String element, String group, String form) {
        TaskKey key = tasks.insert(id, null, null, "training-plan-" + form, group);
        jdbc.sql("update task.task set element_id = :element where user_task_key = :key")
                .param("element", element)
                .param("key", key.value())
                .update();
        return key;
    }

    void decide(EmployeeId who, TaskKey task, Map<String, Object> form) {
        As.employee(who).run(() -> taskService.complete(task, form));
    }

    Plan plan(Agency of) {
        return As.employee(of.head()).call(() -> pages.plan(of.id(), plans.year));
    }

    PlanState state(Agency of) {
        return plan(of).state();
    }

    @Nullable
    String outcome(CaseFileId id) {
        return jdbc.sql("select outcome from casefile.case_file where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    List<@Nullable String> events(CaseFileId id) {
        return jdbc.sql("select kind from casefile.case_event where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    List<@Nullable String> notices(EmployeeId of) {
        return jdbc.sql("select kind from notification.notice where recipient_id = :id order by created_at, kind")
                .param("id", of.value())
                .query(String.class)
                .list();
    }

    List<@Nullable String> lines(Agency of) {
        return jdbc.sql(
                        "select status || ' ' || ceiling from training.budget_line where unit_id = :unit and year = :year")
                .param("unit", of.id().value())
                .param("year", plans.year)
                .query(String.class)
                .list();
    }

    static void refused(EmployeeId who, String why, Runnable action) {
        assertThatThrownBy(() -> As.employee(who).run(action))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.training.plan." + why);
    }

    static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}

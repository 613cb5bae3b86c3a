package id.alur.appraisal;

import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.IndicatorDraft;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.process.AppraisalEmployeeProcess.Forms;
import id.alur.process.AppraisalEmployeeProcess.Outcomes;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import id.alur.task.TaskService;
import id.alur.testing.As;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Years of appraisal, for the tests of this feature: people do their tasks as the engine would have given them. */
public final class Appraisals {

    private final AppraisalStart starts;
    private final PlanDesk desk;
    private final TaskService service;
    private final id.alur.testing.Tasks tasks;
    private final JdbcClient jdbc;

    public Appraisals(
            AppraisalStart starts, PlanDesk desk, TaskService service, id.alur.testing.Tasks tasks, JdbcClient jdbc) {
        this.starts = starts;
        this.desk = desk;
        this.service = service;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    public static ResultDraft result(String title) {
        return new ResultDraft(
                ResultKind.MAIN,
                title,
                null,
                List.of(new IndicatorDraft(null, Aspect.KUANTITAS, "Jumlah laporan", "12", "laporan")));
    }

    public CaseFileId open(EmployeeId employee) {
        return As.employee(employee).call(starts::start);
    }

    public PlannedResult add(EmployeeId employee, CaseFileId year, String title) {
        return As.employee(employee).call(() -> desk.add(year, result(title)));
    }

    public void submit(EmployeeId employee, CaseFileId year) {
        own(employee, year, Tasks.DRAFT_PLAN, Forms.DRAFT_PLAN);
    }

    public void agree(EmployeeId superior, EmployeeId employee, CaseFileId year) {
        discuss(superior, employee, year, Map.of("outcome", Outcomes.AGREED));
    }

    public void giveBack(EmployeeId superior, EmployeeId employee, CaseFileId year, String reason) {
        discuss(superior, employee, year, Map.of("outcome", Outcomes.RETURNED, "reason", reason));
    }

    private void discuss(EmployeeId superior, EmployeeId employee, CaseFileId year, Map<String, Object> data) {
        TaskKey task = tasks.insert(year, null, null, Forms.DISCUSS_PLAN, "supervisor-of:" + employee);
        complete(task, superior, Tasks.DISCUSS_PLAN, data);
    }

    /** A year with an agreed plan of one line. */
    public CaseFileId agreed(EmployeeId employee, EmployeeId superior) {
        CaseFileId year = open(employee);
        add(employee, year, "Laporan kinerja bulanan tersusun");
        submit(employee, year);
        agree(superior, employee, year);
        return year;
    }

    public void report(EmployeeId employee, CaseFileId year, boolean whole) {
        own(employee, year, whole ? Tasks.REPORT_YEAR : Tasks.REPORT_PERIOD, Forms.REPORT);
    }

    public void rate(EmployeeId superior, EmployeeId employee, CaseFileId year, boolean whole) {
        TaskKey task = tasks.insert(year, null, null, Forms.RATE, "supervisor-of:" + employee);
        complete(task, superior, whole ? Tasks.RATE_YEAR : Tasks.RATE_PERIOD, Map.of());
    }

    public void accept(EmployeeId employee, CaseFileId year, String remark) {
        TaskKey task = tasks.insert(year, employee, null, Forms.READ_RESULT);
        complete(task, employee, Tasks.READ_RESULT, Map.of("remark", remark));
    }

    private void own(EmployeeId employee, CaseFileId year, String element, String form) {
        complete(tasks.insert(year, employee, null, form), employee, element, Map.of());
    }

    private void complete(TaskKey task, EmployeeId who, String element, Map<String, Object> data) {
        jdbc.sql("update task.task set element_id = :element where user_task_key = :key")
                .param("element", element)
                .param("key", task.value())
                .update();
        As.employee(who).run(() -> service.complete(task, data));
    }

    /** How many messages of that name the engine is told of the case. */
    public int messages(CaseFileId year, String name) {
        return jdbc.sql("select count(*) from engine.outbox where case_id = :case and payload ->> 'name' = :name")
                .param("case", year.value())
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}

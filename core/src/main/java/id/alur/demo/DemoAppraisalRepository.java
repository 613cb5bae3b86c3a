package id.alur.demo;

import id.alur.appraisal.CoreValue;
import id.alur.appraisal.plan.IndicatorDraft;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.decision.DecisionResult;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.process.AppraisalEmployeeProcess;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the demo asks of appraisals, and what it knows of years before Alur. */
@Repository
@ConditionalOnProperty("alur.demo.enabled")
@Transactional(propagation = Propagation.MANDATORY)
class DemoAppraisalRepository {

    /**
     * An open task of somebody's year.
     *
     * @param before how often that step was done before
     */
    record Waiting(EmployeeId employee, CaseFileId caseId, TaskKey task, String elementId, int before) {}

    private final JdbcClient jdbc;

    DemoAppraisalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any(int year) {
        return jdbc.sql("select exists (select from appraisal.appraisal_year where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /** Of these people's cases, opened by the demo. */
    List<Waiting> waiting(List<EmployeeId> people) {
        return jdbc.sql("""
                        select c.subject_employee_id, c.id, t.user_task_key, t.element_id,
                            (select count(*)::int from task.task e where e.case_id = c.id and e.element_id = t.element_id and not e.open) as before
                        from casefile.case_file c join task.task t on t.case_id = c.id
                        where c.subject_employee_id = any (:people) and c.process_id = :process and c.state = 'OPEN'
                            and t.open and t.pending_action is null""")
                .param("people", people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .param("process", AppraisalEmployeeProcess.PROCESS_ID)
                .query((row, number) -> new Waiting(
                        new EmployeeId(row.getObject("subject_employee_id", UUID.class)),
                        new CaseFileId(row.getObject("id", UUID.class)),
                        new TaskKey(row.getLong("user_task_key")),
                        row.getString("element_id"),
                        row.getInt("before")))
                .list();
    }

    /** A plan of the demo was agreed in January, so that periods are over whatever day the city is opened on. */
    void agreedOn(CaseFileId year, Instant day) {
        jdbc.sql("""
                        update appraisal.plan set submitted_at = :day, agreed_at = :day
                        where state = 'AGREED' and year_id = (select id from appraisal.appraisal_year where case_id = :case)""")
                .param("case", year.value())
                .param("day", Timestamp.from(day))
                .update();
    }

    /** A year that was accepted, with its quarters; all are rated as the decision says, and nothing else is known of them. */
    void insertYear(
            CaseFileId caseId,
            EmployeeId employee,
            EmployeeId superior,
            int year,
            List<ResultDraft> plan,
            String reason,
            DecisionResult decision) {
        UUID id = UUID.randomUUID();
        UUID planId = UUID.randomUUID();
        insertPlan(id, planId, caseId, employee, superior, year);
        for (int line = 0; line < plan.size(); line++) {
            insertLine(planId, line, plan.get(line));
        }
        insertRatings(id, planId, superior, year, reason, decision);
    }

    private void insertPlan(
            UUID id, UUID planId, CaseFileId caseId, EmployeeId employee, EmployeeId superior, int year) {
        jdbc.sql("""
                        with y as (
                            insert into appraisal.appraisal_year (id, case_id, employee_id, year, period_months, state, started_at,
                                published_at, last_day, accepted_at)
                            values (:id, :case, :employee, :year, 3, 'ACCEPTED', make_date(:year, 1, 5),
                                make_date(:year + 1, 1, 15), make_date(:year + 1, 1, 29), make_date(:year + 1, 1, 20)))
                        insert into appraisal.plan (id, year_id, number, state, created_at, submitted_at, agreed_at, agreed_by)
                        values (:plan, :id, 1, 'AGREED', make_date(:year, 1, 5), make_date(:year, 1, 9), make_date(:year, 1, 14), :superior)""")
                .param("id", id)
                .param("plan", planId)
                .param("case", caseId.value())
                .param("employee", employee.value())
                .param("superior", superior.value())
                .param("year", year)
                .update();
    }

    private void insertLine(UUID planId, int position, ResultDraft line) {
        UUID lineId = UUID.randomUUID();
        jdbc.sql("""
                        insert into appraisal.planned_result (plan_id, line_id, kind, position, title)
                        values (:plan, :line, :kind, :position, :title)""")
                .param("plan", planId)
                .param("line", lineId)
                .param("kind", line.kind().name())
                .param("position", position)
                .param("title", line.title())
                .update();
        for (int number = 0; number < line.indicators().size(); number++) {
            IndicatorDraft one = line.indicators().get(number);
            jdbc.sql("""
                            insert into appraisal.indicator (plan_id, indicator_id, line_id, position, aspect, measure, target, unit)
                            values (:plan, :id, :line, :position, :aspect, :measure, :target, :unit)""")
                    .param("plan", planId)
                    .param("id", UUID.randomUUID())
                    .param("line", lineId)
                    .param("position", number)
                    .param("aspect", one.aspect().name())
                    .param("measure", one.measure())
                    .param("target", one.target())
                    .param("unit", one.unit())
                    .update();
        }
    }

    private void insertRatings(
            UUID id, UUID planId, EmployeeId superior, int year, String reason, DecisionResult decision) {
        jdbc.sql("""
                        with p as (
                            insert into appraisal.period (year_id, number, starts_on, ends_on, state, plan_id, opened_at, reported_at)
                            select :id, n, case n when 0 then make_date(:year, 1, 1) else make_date(:year, n * 3 - 2, 1) end, e.day, 'RATED', :plan,
                                e.day + 4, e.day + 6
                            from generate_series(0, 4) n
                            cross join lateral (select cast(make_date(:year, case n when 0 then 12 else n * 3 end, 1) + interval '1 month - 1 day' as date) as day) e
                            returning year_id, number, ends_on),
                        r as (
                            insert into appraisal.rating (year_id, number, result, result_reason, behaviour, behaviour_reason, predicate, quadrant,
                                rule_set, rule, rater_id, sent_at)
                            select year_id, number, :result, :resultReason, :behaviour, :behaviourReason, :predicate, :quadrant, :ruleSet, :rule,
                                :superior, ends_on + 10
                            from p returning year_id, number),
                        a as (
                            insert into appraisal.realisation (year_id, number, indicator_id, achieved)
                            select p.year_id, p.number, i.indicator_id, 'Dilaporkan sebelum Alur' from p, appraisal.indicator i where i.plan_id = :plan)
                        insert into appraisal.value_note (year_id, number, value, assessment)
                        select r.year_id, r.number, v, 'SESUAI' from r, unnest(cast(:values as text[])) v""")
                .param("id", id)
                .param("plan", planId)
                .param("year", year)
                .param("result", decision.inputs().get("result"))
                .param("resultReason", "SESUAI".equals(decision.inputs().get("result")) ? "" : reason)
                .param("behaviour", decision.inputs().get("behaviour"))
                .param("behaviourReason", "SESUAI".equals(decision.inputs().get("behaviour")) ? "" : reason)
                .param("predicate", decision.text("predicate"))
                .param("quadrant", decision.output("quadrant"))
                .param("ruleSet", decision.ruleSet())
                .param("rule", decision.matchedRules().getFirst())
                .param("superior", superior.value())
                .param(
                        "values",
                        Arrays.stream(CoreValue.values()).map(Enum::name).toArray(String[]::new))
                .update();
    }
}

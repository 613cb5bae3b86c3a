package id.alur.training.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import id.alur.shared.LiveTopics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans of agencies on their way, and those that were set. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanStateRepository {

    private static final String PLAN = """
            select p.unit_id, p.year, p.revision, p.state, p.case_id, p.question, p.repair_reminder_on, p.repair_due, p.version
            from training.plan p
            """;

    private final JdbcClient jdbc;

    PlanStateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Plan find(UnitId unit, int year) {
        return read(unit, year, "").orElseGet(() -> Plan.none(unit, year));
    }

    /** Whoever else changes the plan or one of its needs waits until this transaction ends; empty where nothing was ever written. */
    Optional<Plan> lock(UnitId unit, int year) {
        return read(unit, year, " for update");
    }

    private Optional<Plan> read(UnitId unit, int year, String lock) {
        return jdbc.sql(PLAN + "where p.unit_id = :unit and p.year = :year" + lock)
                .param("unit", unit.value())
                .param("year", year)
                .query(PlanStateRepository::plan)
                .optional();
    }

    Optional<Plan> lock(CaseFileId caseId) {
        return jdbc.sql(PLAN + "where p.case_id = :case for update")
                .param("case", caseId.value())
                .query(PlanStateRepository::plan)
                .optional();
    }

    /** All plans of the year, in the order in which everybody locks them. */
    List<Plan> lockYear(int year) {
        return jdbc.sql(PLAN + "where p.year = :year order by p.unit_id for update")
                .param("year", year)
                .query(PlanStateRepository::plan)
                .list();
    }

    Map<UnitId, Plan> ofYear(int year) {
        return jdbc.sql(PLAN + "where p.year = :year").param("year", year).query(PlanStateRepository::plan).stream()
                .collect(Collectors.toMap(Plan::unitId, Function.identity()));
    }

    /** The plan that this is or was the case of, with that revision. */
    Optional<Plan> ofCase(CaseFileId caseId) {
        return jdbc.sql(PLAN + """
                        where p.case_id = :case
                        union all
                        select r.unit_id, r.year, r.revision, 'SET', r.case_id, null, null, null, 0 from training.plan_revision r
                        where r.case_id = :case
                        limit 1""")
                .param("case", caseId.value())
                .query(PlanStateRepository::plan)
                .optional();
    }

    /** @param caseId null for a draft */
    void move(Plan plan, PlanState state, int revision, @Nullable CaseFileId caseId, @Nullable String question) {
        jdbc.sql("""
                        update training.plan set state = :state, revision = :revision, case_id = :case, question = :question,
                            repair_reminder_on = null, repair_due = null, version = version + 1
                        where unit_id = :unit and year = :year""")
                .param("state", state.name())
                .param("revision", revision)
                .param("case", caseId == null ? null : caseId.value())
                .param("question", question)
                .param("unit", plan.unitId().value())
                .param("year", plan.year())
                .update();
        announce();
    }

    /** Returned to its agency. */
    void giveBack(Plan plan, String question, LocalDate reminderOn, LocalDate due) {
        move(plan, PlanState.RETURNED, plan.revision(), plan.caseId(), question);
        jdbc.sql(
                        "update training.plan set repair_reminder_on = :reminder, repair_due = :due where unit_id = :unit and year = :year")
                .param("reminder", reminderOn)
                .param("due", due)
                .param("unit", plan.unitId().value())
                .param("year", plan.year())
                .update();
    }

    void moveRepairReminder(CaseFileId caseId, LocalDate on) {
        jdbc.sql("update training.plan set repair_reminder_on = :on where case_id = :case and state = 'RETURNED'")
                .param("on", on)
                .param("case", caseId.value())
                .update();
    }

    void moveRepairDue(CaseFileId caseId, LocalDate due) {
        jdbc.sql("update training.plan set repair_due = :due where case_id = :case and state = 'RETURNED'")
                .param("due", due)
                .param("case", caseId.value())
                .update();
    }

    /** Pages that show plans look again once this transaction is committed. */
    void announce() {
        LiveTopics.announce(jdbc, PlanPages.TOPIC);
    }

    void move(Plan plan, PlanState state) {
        move(plan, state, plan.revision(), plan.caseId(), null);
    }

    /** Keeps the plan as it is now, for ever. */
    void keep(Plan plan, Instant at) {
        jdbc.sql("""
                        insert into training.plan_revision (unit_id, year, revision, case_id, set_at)
                        values (:unit, :year, :revision, :case, :at)""")
                .param("unit", plan.unitId().value())
                .param("year", plan.year())
                .param("revision", plan.revision())
                .param("case", plan.submittedAs().value())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        insert into training.plan_revision_need (unit_id, year, revision, number, id, competence, gap_kind, form_code,
                            course_id, people, named, priority, reason, provider, curriculum, quarter, cost)
                        select n.unit_id, n.year, :revision, n.number, n.id, n.competence, n.gap_kind, n.form_code, n.course_id, n.people,
                            array(select p.employee_id from training.plan_need_person p where p.need_id = n.id order by p.employee_id),
                            n.priority, n.reason, n.provider, n.curriculum, n.quarter, n.cost
                        from training.plan_need n where n.unit_id = :unit and n.year = :year""")
                .param("unit", plan.unitId().value())
                .param("year", plan.year())
                .param("revision", plan.revision())
                .update();
    }

    /** The needs are again what they were in a revision that was set; those of the draft are gone. */
    void restore(Plan draft, int revision, String by, Instant at) {
        // An editor that is still open with a need of the draft must not find it unchanged.
        long version = jdbc.sql("""
                        select coalesce(max(version), 0) + 1 from training.plan_need where unit_id = :unit and year = :year""")
                .param("unit", draft.unitId().value())
                .param("year", draft.year())
                .query(Long.class)
                .single();
        jdbc.sql("delete from training.plan_need where unit_id = :unit and year = :year")
                .param("unit", draft.unitId().value())
                .param("year", draft.year())
                .update();
        jdbc.sql("""
                        insert into training.plan_need (id, unit_id, year, number, competence, gap_kind, form_code, course_id, people,
                            priority, reason, provider, curriculum, quarter, cost, changed_by, changed_at, version)
                        select r.id, r.unit_id, r.year, r.number, r.competence, r.gap_kind, r.form_code, r.course_id, r.people,
                            r.priority, r.reason, r.provider, r.curriculum, r.quarter, r.cost, :by, :at, :version
                        from training.plan_revision_need r
                        where r.unit_id = :unit and r.year = :year and r.revision = :revision""")
                .param("unit", draft.unitId().value())
                .param("year", draft.year())
                .param("revision", revision)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("version", version)
                .update();
        jdbc.sql("""
                        insert into training.plan_need_person (need_id, employee_id)
                        select r.id, unnest(r.named) from training.plan_revision_need r
                        where r.unit_id = :unit and r.year = :year and r.revision = :revision""")
                .param("unit", draft.unitId().value())
                .param("year", draft.year())
                .param("revision", revision)
                .update();
    }

    /** The latest first. */
    List<PlanRevision> revisions(UnitId unit, int year) {
        return jdbc.sql("""
                        select unit_id, year, revision, case_id, set_at from training.plan_revision
                        where unit_id = :unit and year = :year order by revision desc""")
                .param("unit", unit.value())
                .param("year", year)
                .query((row, number) -> new PlanRevision(
                        unit,
                        year,
                        row.getInt("revision"),
                        new CaseFileId(row.getObject("case_id", UUID.class)),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new Plan(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                row.getInt("revision"),
                PlanState.valueOf(row.getString("state")),
                caseId == null ? null : new CaseFileId(caseId),
                row.getString("question"),
                row.getObject("repair_reminder_on", LocalDate.class),
                row.getObject("repair_due", LocalDate.class),
                row.getLong("version"));
    }
}

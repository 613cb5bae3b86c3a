package id.alur.casefile;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.OutsiderId;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shared.LiveTopics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes case files and what is entered in them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseFileRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseFileRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Without gaps: the row stays locked until the case that got the number is committed. */
    long nextNumber(String prefix, int year) {
        return jdbc.sql("""
                        insert into casefile.case_number (prefix, year, last_number) values (:prefix, :year, 1)
                        on conflict (prefix, year) do update set last_number = case_number.last_number + 1
                        returning last_number""")
                .param("prefix", prefix)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    void insert(CaseFile file) {
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, subject_unit_id,
                            subject_outsider_id, starter_employee_id, starter_outsider_id, owning_unit_id, parent_case_id, opened_at)
                        values (:id, :number, :process, :title, :subject, :subjectUnit, :subjectOutsider, :starter, :starterOutsider,
                            :unit, :parent, :openedAt)""")
                .param("id", file.id().value())
                .param("number", file.number())
                .param("process", file.processId())
                .param("title", file.title())
                .param("subject", employee(file.subject()))
                .param("subjectUnit", file.subject() instanceof CaseParty.OfUnit(UnitId unit) ? unit.value() : null)
                .param("subjectOutsider", outsider(file.subject()))
                .param("starter", employee(file.starter()))
                .param("starterOutsider", outsider(file.starter()))
                .param(
                        "unit",
                        file.owningUnit() == null ? null : file.owningUnit().value())
                .param("parent", file.parent() == null ? null : file.parent().value())
                .param("openedAt", Timestamp.from(file.openedAt()))
                .update();
    }

    private static @Nullable UUID employee(@Nullable CaseParty party) {
        return party instanceof CaseParty.OfEmployee(EmployeeId id) ? id.value() : null;
    }

    private static @Nullable UUID outsider(@Nullable CaseParty party) {
        return party instanceof CaseParty.OfOutsider(OutsiderId id) ? id.value() : null;
    }

    void setEndsWithProcess(CaseFileId id) {
        jdbc.sql("update casefile.case_file set ends_with_process = true where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<CaseFile> find(CaseFileId id) {
        return jdbc.sql("select * from casefile.case_file where id = :id")
                .param("id", id.value())
                .query((row, index) -> caseFile(row))
                .optional();
    }

    /** @return false when it was closed already */
    boolean close(CaseFileId id, String outcome, Instant at) {
        return jdbc.sql("""
                                update casefile.case_file
                                set state = 'CLOSED', outcome = :outcome, closed_at = :at, version = version + 1
                                where id = :id and state = 'OPEN'""")
                        .param("id", id.value())
                        .param("outcome", outcome)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return false when it is closed, or this was decided before */
    boolean setDecided(CaseFileId id, @Nullable String decision) {
        return jdbc.sql("""
                                update casefile.case_file set decided = :decision, version = version + 1
                                where id = :id and state = 'OPEN' and decided is distinct from :decision""")
                        .param("id", id.value())
                        .param("decision", decision, Types.VARCHAR)
                        .update()
                == 1;
    }

    void insertEvent(
            CaseFileId id,
            Instant at,
            @Nullable EmployeeId actor,
            String kind,
            @Nullable TaskKey task,
            Map<String, ?> details) {
        jdbc.sql("""
                        insert into casefile.case_event (id, case_id, at, actor_id, kind, user_task_key, details)
                        values (:id, :case, :at, :actor, :kind, :task, cast(:details as jsonb))""")
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("at", Timestamp.from(at))
                .param("actor", actor == null ? null : actor.value())
                .param("kind", kind)
                .param("task", task == null ? null : task.value())
                .param("details", json.writeValueAsString(details))
                .update();
    }

    boolean hasEvent(CaseFileId id, TaskKey task, String exceptPrefix) {
        return jdbc.sql("""
                        select exists (select 1 from casefile.case_event
                            where case_id = :case and user_task_key = :task and not starts_with(kind, :prefix))""")
                .param("case", id.value())
                .param("task", task.value())
                .param("prefix", exceptPrefix)
                .query(Boolean.class)
                .single();
    }

    UUID insertComment(CaseFileId id, EmployeeId author, String text, Instant at) {
        UUID comment = UUID.randomUUID();
        jdbc.sql("""
                        insert into casefile.comment (id, case_id, author_id, text, created_at)
                        values (:id, :case, :author, :text, :at)""")
                .param("id", comment)
                .param("case", id.value())
                .param("author", author.value())
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
        return comment;
    }

    void insertSubmission(
            CaseFileId id, @Nullable TaskKey task, String formId, Map<String, ?> data, EmployeeId by, Instant at) {
        jdbc.sql("""
                        insert into casefile.submission (id, case_id, user_task_key, form_id, data, submitted_by, submitted_at)
                        values (:id, :case, :task, :form, cast(:data as jsonb), :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("task", task == null ? null : task.value())
                .param("form", formId)
                .param("data", json.writeValueAsString(data))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void insertEvaluation(CaseFileId id, CaseEvaluation evaluation) {
        jdbc.sql("""
                        insert into casefile.decision_evaluation (id, case_id, decision_id, rule_set, inputs, matched_rules, output,
                            evaluated_at)
                        values (:id, :case, :decision, :ruleSet, cast(:inputs as jsonb), cast(:rules as jsonb),
                            cast(:output as jsonb), :at)""")
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("decision", evaluation.decisionId())
                .param("ruleSet", evaluation.ruleSet())
                .param("inputs", json.writeValueAsString(evaluation.inputs()))
                .param("rules", json.writeValueAsString(evaluation.matchedRules()))
                .param("output", json.writeValueAsString(evaluation.output()))
                .param("at", Timestamp.from(evaluation.at()))
                .update();
    }

    /** Browsers that show the case look again once this transaction is committed. */
    void notifyReaders(CaseFileId id) {
        LiveTopics.announce(jdbc, "c" + id);
    }

    static CaseFile caseFile(ResultSet row) throws SQLException {
        UUID unit = row.getObject("owning_unit_id", UUID.class);
        UUID parent = row.getObject("parent_case_id", UUID.class);
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new CaseFile(
                new CaseFileId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("process_id"),
                row.getString("title"),
                Objects.requireNonNull(party(row, "subject")),
                party(row, "starter"),
                unit == null ? null : new UnitId(unit),
                parent == null ? null : new CaseFileId(parent),
                "OPEN".equals(row.getString("state")),
                row.getString("outcome"),
                row.getString("decided"),
                row.getTimestamp("opened_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant());
    }

    /** @param role {@code subject} or {@code starter} */
    private static @Nullable CaseParty party(ResultSet row, String role) throws SQLException {
        UUID employee = row.getObject(role + "_employee_id", UUID.class);
        UUID outsider = row.getObject(role + "_outsider_id", UUID.class);
        UUID unit = role.equals("subject") ? row.getObject("subject_unit_id", UUID.class) : null;
        if (employee != null) {
            return CaseParty.employee(new EmployeeId(employee));
        }
        if (outsider != null) {
            return CaseParty.outsider(new OutsiderId(outsider));
        }
        return unit == null ? null : CaseParty.unit(new UnitId(unit));
    }
}

package id.alur.approval;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalRepository {

    private final JdbcClient jdbc;

    ApprovalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decisions on one case come one after another; others may refer to the case meanwhile. */
    void lock(CaseFileId caseId) {
        jdbc.sql("select 1 from casefile.case_file where id = :case for no key update")
                .param("case", caseId.value())
                .query(Integer.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when this person or this task has decided already */
    void insert(CaseFileId caseId, @Nullable TaskKey task, Decision decision, @Nullable String words) {
        jdbc.sql("""
                        insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, words, decided_at)
                        values (:id, :case, :stage, :task, :decidedBy, :outcome, :words, :decidedAt)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("stage", decision.stage())
                .param("task", task == null ? null : task.value())
                .param("decidedBy", decision.decidedBy().value())
                .param("outcome", decision.outcome().name())
                .param("words", words)
                .param("decidedAt", Timestamp.from(decision.decidedAt()))
                .update();
    }

    /** Those that count, in the order they were made. */
    List<Decision> decisions(CaseFileId caseId) {
        return jdbc.sql("""
                        select stage, decided_by, outcome, decided_at from approval.decision
                        where case_id = :case and counts order by decided_at, user_task_key""")
                .param("case", caseId.value())
                .query((row, number) -> new Decision(
                        row.getString("stage"),
                        new EmployeeId(row.getObject("decided_by", UUID.class)),
                        Decision.Outcome.valueOf(row.getString("outcome")),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    List<Said> said(CaseFileId caseId) {
        return jdbc.sql("""
                        select d.stage, personnel.display_name(e) as decided_by, d.outcome, d.words, d.decided_at
                        from approval.decision d join personnel.employee e on e.id = d.decided_by
                        where d.case_id = :case order by d.decided_at, d.user_task_key""")
                .param("case", caseId.value())
                .query((row, number) -> new Said(
                        row.getString("stage"),
                        row.getString("decided_by"),
                        Decision.Outcome.valueOf(row.getString("outcome")),
                        row.getString("words"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    Set<String> skipped(CaseFileId caseId) {
        return jdbc.sql("select stage from approval.skipped_stage where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) -> row.getString("stage"))
                .set();
    }

    /** @return false when the stage was passed over before */
    boolean insertSkip(CaseFileId caseId, String stage, Skip reason, Instant at) {
        return jdbc.sql("""
                        insert into approval.skipped_stage (case_id, stage, reason, skipped_at)
                        values (:case, :stage, :reason, :at) on conflict (case_id, stage) do nothing""")
                        .param("case", caseId.value())
                        .param("stage", stage)
                        .param("reason", reason.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void startAgain(CaseFileId caseId) {
        jdbc.sql("update approval.decision set counts = false where case_id = :case and counts")
                .param("case", caseId.value())
                .update();
        jdbc.sql("delete from approval.skipped_stage where case_id = :case")
                .param("case", caseId.value())
                .update();
    }
}

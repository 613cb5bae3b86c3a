package id.alur.engine;

import id.alur.identity.CaseFileId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the instance of a case is, as the projection knows it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseProcessRepository {

    private final JdbcClient jdbc;

    CaseProcessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Running(long instanceKey, String processId, boolean ended, String bpmn) {}

    /** @param active some visit of the element is not over */
    record Visit(
            String elementId,
            boolean active,
            boolean completed,
            @Nullable Instant entered,
            @Nullable Instant left) {}

    /** The instance that was started last; a called process shows in the one that called it. */
    Optional<Running> running(CaseFileId caseId) {
        return jdbc.sql("""
                        select i.process_instance_key, i.process_id, i.state <> 'ACTIVE' as ended, d.bpmn
                        from engine.process_instance i
                        join engine.process_definition d on d.definition_key = i.definition_key
                        where i.case_id = :case
                        order by (i.parent_instance_key is null) desc, i.started_at desc nulls last, i.process_instance_key desc
                        limit 1""")
                .param("case", caseId.value())
                .query((row, index) -> new Running(
                        row.getLong("process_instance_key"),
                        row.getString("process_id"),
                        row.getBoolean("ended"),
                        row.getString("bpmn")))
                .optional();
    }

    List<Visit> visits(long instanceKey) {
        return jdbc.sql("""
                        select element_id, bool_or(state = 'ACTIVE') as active, bool_or(state = 'COMPLETED') as completed,
                               max(entered_at) as entered, max(left_at) as left_at
                        from engine.element_instance
                        where process_instance_key = :instance and element_type <> 'PROCESS'
                        group by element_id order by element_id""")
                .param("instance", instanceKey)
                .query((row, index) -> new Visit(
                        row.getString("element_id"),
                        row.getBoolean("active"),
                        row.getBoolean("completed"),
                        instant(row.getTimestamp("entered")),
                        instant(row.getTimestamp("left_at"))))
                .list();
    }

    List<String> incidents(long instanceKey) {
        return jdbc.sql("""
                        select distinct element_id from engine.incident
                        where process_instance_key = :instance and resolved_at is null order by element_id""")
                .param("instance", instanceKey)
                .query((row, index) -> row.getString("element_id"))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

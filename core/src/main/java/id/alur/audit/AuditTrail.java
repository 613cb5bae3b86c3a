package id.alur.audit;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit row of a change, in the transaction of that change. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records what the current user (or worker) does.
     *
     * @param action verb and object, such as {@code task.claim}
     * @param details ids, codes, old and new values; no personal data beyond what the object itself is about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String action, String objectType, String objectId, @Nullable CaseFileId caseId, Map<String, ?> details) {
        jdbc.sql("""
                        insert into audit.entry (at, actor, action, object_type, object_id, case_id, details)
                        values (:at, :actor, :action, :objectType, :objectId, :caseId, cast(:details as jsonb))""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", CurrentUser.actor())
                .param("action", action)
                .param("objectType", objectType)
                .param("objectId", objectId)
                .param("caseId", caseId == null ? null : caseId.value())
                .param("details", json.writeValueAsString(details))
                .update();
    }

    /** The same change to many objects outside of cases, a row for each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(String action, String objectType, List<String> objectIds, Map<String, ?> details) {
        jdbc.sql("""
                        insert into audit.entry (at, actor, action, object_type, object_id, details)
                        select :at, :actor, :action, :objectType, object_id, cast(:details as jsonb)
                        from unnest(cast(:objectIds as text[])) as object_id""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", CurrentUser.actor())
                .param("action", action)
                .param("objectType", objectType)
                .param("objectIds", objectIds.toArray(String[]::new))
                .param("details", json.writeValueAsString(details))
                .update();
    }
}

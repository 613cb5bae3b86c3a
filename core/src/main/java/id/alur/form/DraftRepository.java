package id.alur.form;

import id.alur.identity.EmployeeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DraftRepository {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(EmployeeId owner, DraftKey key) {
        return jdbc.sql("select data, saved_at, version from form.draft where owner_id = :owner and key = :key")
                .param("owner", owner.value())
                .param("key", key.value())
                .query((row, index) -> {
                    Map<String, Object> data = json.readValue(row.getString("data"), VALUES);
                    return new Draft(key, data, row.getTimestamp("saved_at").toInstant(), row.getLong("version"));
                })
                .optional();
    }

    Optional<Long> lockVersion(EmployeeId owner, DraftKey key) {
        return jdbc.sql("select version from form.draft where owner_id = :owner and key = :key for update")
                .param("owner", owner.value())
                .param("key", key.value())
                .query(Long.class)
                .optional();
    }

    /** @return the new version */
    long save(EmployeeId owner, DraftKey key, String data, Instant at) {
        return jdbc.sql("""
                        insert into form.draft as d (owner_id, key, data, saved_at, version)
                        values (:owner, :key, cast(:data as jsonb), :at, 1)
                        on conflict (owner_id, key) do update
                           set data = excluded.data, saved_at = excluded.saved_at, version = d.version + 1
                        returning version""")
                .param("owner", owner.value())
                .param("key", key.value())
                .param("data", data)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void delete(EmployeeId owner, DraftKey key) {
        jdbc.sql("delete from form.draft where owner_id = :owner and key = :key")
                .param("owner", owner.value())
                .param("key", key.value())
                .update();
    }

    int deleteOfEndedTasks() {
        return jdbc.sql("""
                        delete from form.draft d
                         using task.task t
                         where d.key = 'task:' || t.user_task_key
                           and t.state <> 'OPEN'""").update();
    }
}

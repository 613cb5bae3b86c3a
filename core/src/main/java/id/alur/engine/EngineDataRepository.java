package id.alur.engine;

import id.alur.engine.EngineData.State;
import id.alur.identity.CaseFileId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of engine.engine_data, which the exporter writes, and of the cases that other data of the engine left behind. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EngineDataRepository {

    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    private static final String LOST = """
            select l.case_id, f.number, l.process_instance_key, l.process_id, l.element_ids, l.noticed_at
            from engine.lost_case l left join casefile.case_file f on f.id = l.case_id
            where l.state = 'WAITING'""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    EngineDataRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    EngineData current() {
        return jdbc
                .sql("select state, since from engine.engine_data")
                .query((row, index) -> new EngineData(
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("since").toInstant()))
                .list()
                .stream()
                .reduce((one, other) -> one.state().compareTo(other.state()) < 0 ? other : one)
                .orElse(new EngineData(State.SAME, null));
    }

    /** False as long as an exporter has not said lately that its engine is the one it should be. */
    boolean mayCommand() {
        return jdbc.sql("""
                        select not exists (select 1 from engine.engine_data
                            where state <> 'SAME' or looked_at < clock_timestamp() - interval '15 seconds')""").query(Boolean.class).single();
    }

    /** The exporters begin anew when they look next. */
    void accept() {
        jdbc.sql("update engine.engine_data set accepted = true where state not in ('SAME', 'CHECKING')")
                .update();
    }

    /** Notes where each running case stands; one that was noted before and is not settled keeps its older place. */
    int keepPlaces() {
        return jdbc.sql("""
                        insert into engine.lost_case as l (case_id, process_instance_key, process_id, element_ids)
                        select distinct on (i.case_id) i.case_id, i.process_instance_key, i.process_id,
                            array(select distinct e.element_id from engine.element_instance e
                                  where e.process_instance_key = i.process_instance_key and e.state = 'ACTIVE'
                                    and e.element_type not in ('PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY',
                                        'BOUNDARY_EVENT')
                                  order by 1)
                        from engine.process_instance i
                        where i.state = 'ACTIVE' and i.parent_instance_key is null and i.case_id is not null
                        order by i.case_id, i.started_at desc nulls last, i.process_instance_key desc
                        on conflict (case_id) do update set process_instance_key = excluded.process_instance_key,
                            process_id = excluded.process_id, element_ids = excluded.element_ids, state = 'WAITING',
                            noticed_at = excluded.noticed_at, settled_at = null
                        where l.state <> 'WAITING'""").update();
    }

    /** What is about tasks and incidents that are no more must not meet others of the same key. */
    int setAsideTaskCommands(String reason) {
        return jdbc.sql("""
                        update engine.outbox set state = 'PARKED', last_error = :reason, lease_until = null, done_at = clock_timestamp()
                        where state in ('WAITING', 'SENDING') and (user_task_key is not null or kind = 'RESOLVE_INCIDENT')""").param("reason", reason).update();
    }

    long runningCases() {
        return jdbc.sql("""
                        select count(distinct case_id) from engine.process_instance
                        where state = 'ACTIVE' and parent_instance_key is null and case_id is not null""").query(Long.class).single();
    }

    long lostCount() {
        return jdbc.sql("select count(*) from engine.lost_case where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    List<LostCase> lost(int limit) {
        return jdbc.sql(LOST + " order by l.noticed_at, l.case_id limit :limit")
                .param("limit", limit)
                .query(EngineDataRepository::lostCase)
                .list();
    }

    /** Locks it, so that two operators do not settle it twice. */
    Optional<LostCase> lock(CaseFileId caseId) {
        return jdbc.sql(LOST + " and l.case_id = :case for update of l")
                .param("case", caseId.value())
                .query(EngineDataRepository::lostCase)
                .optional();
    }

    /** That the replaced instance ends says nothing about its case. */
    void detach(long instanceKey) {
        jdbc.sql("update engine.process_instance set case_id = null where process_instance_key = :key")
                .param("key", instanceKey)
                .update();
    }

    /** @param state STARTED or LEFT */
    void settle(CaseFileId caseId, String state) {
        jdbc.sql("update engine.lost_case set state = :state, settled_at = clock_timestamp() where case_id = :case")
                .param("state", state)
                .param("case", caseId.value())
                .update();
    }

    /** What the case's instance was given in the course of time, the later over the earlier: what the engine took of us. */
    Map<String, Object> variables(CaseFileId caseId) {
        Map<String, Object> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select payload ->> 'variables' as variables from engine.outbox
                        where case_id = :case and state = 'DONE' and kind in ('PUBLISH_MESSAGE', 'COMPLETE_TASK', 'START_INSTANCE')
                          and payload ->> 'variables' is not null
                        order by sequence""")
                .param("case", caseId.value())
                .query(String.class)
                .list()
                .forEach(variables -> all.putAll(json.readValue(variables, JSON_OBJECT)));
        return all;
    }

    private static LostCase lostCase(ResultSet row, int index) throws SQLException {
        Array elements = row.getArray("element_ids");
        return new LostCase(
                new CaseFileId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getLong("process_instance_key"),
                row.getString("process_id"),
                List.of((String[]) elements.getArray()),
                row.getTimestamp("noticed_at").toInstant());
    }
}

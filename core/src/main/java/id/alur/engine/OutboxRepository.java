package id.alur.engine;

import id.alur.engine.OutboxCommand.Kind;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of engine.outbox. Times are the database's: several dispatchers must agree on when a lease ends. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OutboxRepository {

    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    /** Not the application's mapper: a variable that is set to null must arrive as null. */
    private final JsonMapper json = JsonMapper.shared();

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            Kind kind,
            Map<String, ?> payload,
            @Nullable CaseFileId caseId,
            @Nullable TaskKey task,
            @Nullable EmployeeId actor) {
        jdbc.sql("""
                        with added as (
                            insert into engine.outbox (id, kind, payload, case_id, user_task_key, actor_id)
                            values (:id, :kind, cast(:payload as jsonb),
                                coalesce(cast(:caseId as uuid), (select case_id from task.task where user_task_key = :task)),
                                :task, :actor))
                        select pg_notify('alur_outbox', '')""")
                .param("id", id)
                .param("kind", kind.name())
                .param("payload", json.writeValueAsString(payload))
                .param("caseId", caseId == null ? null : caseId.value())
                .param("task", task == null ? null : task.value())
                .param("actor", actor == null ? null : actor.value())
                .query()
                .listOfRows();
    }

    /** Takes the next commands, each the oldest unfinished one of its task or case, for the length of the lease. */
    List<OutboxCommand> claim(int limit, Duration lease) {
        return jdbc.sql("""
                        with due as (
                            select o.id from engine.outbox o
                            where o.state in ('WAITING', 'SENDING')
                                and o.next_attempt_at <= clock_timestamp()
                                and (o.lease_until is null or o.lease_until < clock_timestamp())
                                and not exists (
                                    select 1 from engine.outbox earlier
                                    where earlier.state in ('WAITING', 'SENDING') and earlier.sequence < o.sequence
                                        and earlier.user_task_key = o.user_task_key)
                                and (o.user_task_key is not null or not exists (
                                    select 1 from engine.outbox earlier
                                    where earlier.state in ('WAITING', 'SENDING') and earlier.sequence < o.sequence
                                        and earlier.user_task_key is null and earlier.case_id = o.case_id))
                            order by o.next_attempt_at, o.sequence
                            limit :limit
                            for update of o skip locked)
                        update engine.outbox o
                        set state = 'SENDING', attempts = attempts + 1,
                            first_attempt_at = coalesce(first_attempt_at, clock_timestamp()),
                            lease_until = clock_timestamp() + make_interval(secs => :leaseSeconds)
                        from due where o.id = due.id
                        returning o.id, o.kind, o.payload, o.case_id, o.user_task_key, o.attempts,
                            extract(epoch from clock_timestamp() - o.first_attempt_at) as seconds_since_first""")
                .param("limit", limit)
                .param("leaseSeconds", lease.toMillis() / 1000.0)
                .query(this::command)
                .list();
    }

    private OutboxCommand command(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        long task = row.getLong("user_task_key");
        boolean aboutTask = !row.wasNull();
        return new OutboxCommand(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("payload"), JSON_OBJECT),
                caseId == null ? null : new CaseFileId(caseId),
                aboutTask ? new TaskKey(task) : null,
                row.getInt("attempts"),
                Duration.ofSeconds((long) row.getDouble("seconds_since_first")));
    }

    /** @param state DONE, REFUSED or PARKED */
    void finish(UUID id, String state, @Nullable String reason) {
        jdbc.sql("""
                        update engine.outbox set state = :state, last_error = :reason, lease_until = null, done_at = clock_timestamp()
                        where id = :id and state = 'SENDING'""")
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    void retryLater(UUID id, String reason, Duration delay) {
        jdbc.sql("""
                        update engine.outbox set state = 'WAITING', last_error = :reason, lease_until = null,
                            next_attempt_at = clock_timestamp() + make_interval(secs => :delaySeconds)
                        where id = :id and state = 'SENDING'""")
                .param("id", id)
                .param("reason", reason)
                .param("delaySeconds", delay.toMillis() / 1000.0)
                .update();
    }

    void retryAllNow() {
        jdbc.sql("""
                        with woken as (
                            update engine.outbox set next_attempt_at = clock_timestamp()
                            where state = 'WAITING' and next_attempt_at > clock_timestamp())
                        select pg_notify('alur_outbox', '')""").query().listOfRows();
    }

    List<ParkedCommand> parked(int limit) {
        return jdbc.sql("""
                        select id, kind, case_id, user_task_key, last_error, created_at, done_at from engine.outbox
                        where state = 'PARKED' order by sequence limit :limit""")
                .param("limit", limit)
                .query((row, number) -> {
                    UUID caseId = row.getObject("case_id", UUID.class);
                    long task = row.getLong("user_task_key");
                    boolean aboutTask = !row.wasNull();
                    return new ParkedCommand(
                            row.getObject("id", UUID.class),
                            Kind.valueOf(row.getString("kind")),
                            caseId == null ? null : new CaseFileId(caseId),
                            aboutTask ? new TaskKey(task) : null,
                            row.getString("last_error"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("done_at").toInstant());
                })
                .list();
    }

    /** @return false if there is no such parked command */
    boolean unpark(UUID id) {
        return !jdbc.sql("""
                        with woken as (
                            update engine.outbox set state = 'WAITING', next_attempt_at = clock_timestamp(), done_at = null,
                                attempts = 0, first_attempt_at = null
                            where id = :id and state = 'PARKED' returning 1)
                        select pg_notify('alur_outbox', '') from woken""").param("id", id).query().listOfRows().isEmpty();
    }

    /** Whom the engine named last, as far as the projection has heard; the engine of 8.6 cannot be asked. */
    Optional<String> projectedAssignee(TaskKey task) {
        return jdbc.sql("select assignee from task.task where user_task_key = :task and assignee is not null")
                .param("task", task.value())
                .query(String.class)
                .optional();
    }

    /** Key of each instance of the case, and whether it still runs. */
    Map<Long, Boolean> instances(CaseFileId caseId) {
        Map<Long, Boolean> running = new HashMap<>();
        jdbc.sql("""
                        select process_instance_key, state = 'ACTIVE' as running from engine.process_instance
                        where case_id = :caseId and parent_instance_key is null""").param("caseId", caseId.value()).query(row -> {
            running.put(row.getLong(1), row.getBoolean(2));
        });
        return running;
    }
}

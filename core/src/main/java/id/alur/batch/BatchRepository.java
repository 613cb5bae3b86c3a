package id.alur.batch;

import id.alur.batch.BatchRun.Cause;
import id.alur.batch.BatchRun.State;
import id.alur.identity.EmployeeId;
import id.alur.shared.LiveTopics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Long work and how far it is. Every change is announced on the topic of its kind. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BatchRepository {

    private static final String COLUMNS = """
            id, kind, title, state, cancel_requested, phase, total, done, attempts, cause, started_by, created_at, ended_at, turn,
            resume_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BatchRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(BatchRunId id, String kind, @Nullable String lane, String title, @Nullable EmployeeId by) {
        jdbc.sql("""
                        insert into batch.run (id, kind, lane, title, state, started_by, created_at)
                        values (:id, :kind, :lane, :title, 'WAITING', :by, :now)""")
                .param("id", id.value())
                .param("kind", kind)
                .param("lane", lane, Types.VARCHAR)
                .param("title", title)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        announce(kind);
    }

    /** Whether work that was handed in earlier in the same lane has not ended. */
    boolean mustWait(BatchRunId id) {
        return jdbc.sql("""
                        select exists (select 1 from batch.run before, batch.run run
                        where run.id = :id and before.lane = run.lane and before.seq < run.seq
                            and before.state in ('WAITING', 'RUNNING'))""").param("id", id.value()).query(Boolean.class).single();
    }

    /** Begins, or begins again after a crash, and counts the attempt before anything is done; empty when the run has ended. */
    Optional<BatchTurn> begin(BatchRunId id) {
        Optional<BatchTurn> turn = jdbc.sql("""
                        update batch.run set state = 'RUNNING', attempts = attempts + 1, turn = turn + 1, version = version + 1
                        where id = :id and state in ('WAITING', 'RUNNING')
                        returning %s""".formatted(COLUMNS))
                .param("id", id.value())
                .query((row, number) -> new BatchTurn(run(row), row.getLong("turn"), row.getString("resume_at")))
                .optional();
        turn.ifPresent(begun -> announce(begun.run().kind()));
        return turn;
    }

    /** False when the turn is over: somebody wants the run to stop, or another has taken it. */
    boolean progress(BatchTurn turn, @Nullable String phase, int total, int done) {
        int going = jdbc.sql("""
                        update batch.run set phase = :phase, total = :total, done = :done, version = version + 1
                        where id = :id and turn = :turn and state = 'RUNNING' and not cancel_requested""")
                .param("id", turn.run().id().value())
                .param("turn", turn.number())
                .param("phase", phase, Types.VARCHAR)
                .param("total", total)
                .param("done", done)
                .update();
        announce(turn.run().kind());
        return going == 1;
    }

    /** Keeps where to go on from; what came so far has not broken, so its attempts count no more. False as {@link #progress}. */
    boolean moved(BatchTurn turn, String resumeAt, int done) {
        int going = jdbc.sql("""
                        update batch.run set resume_at = :resumeAt, done = :done, attempts = 0, cause = null, version = version + 1
                        where id = :id and turn = :turn and state = 'RUNNING' and not cancel_requested""")
                .param("id", turn.run().id().value())
                .param("turn", turn.number())
                .param("resumeAt", resumeAt)
                .param("done", done)
                .update();
        announce(turn.run().kind());
        return going == 1;
    }

    /** Keeps why an attempt broke, for the case that no further one ends better. */
    void note(BatchTurn turn, Cause cause) {
        jdbc.sql("update batch.run set cause = :cause, version = version + 1 where id = :id and turn = :turn")
                .param("id", turn.run().id().value())
                .param("turn", turn.number())
                .param("cause", json.writeValueAsString(cause))
                .update();
    }

    /** False when another has taken the run. */
    boolean end(BatchTurn turn, State state, @Nullable Cause cause) {
        int ended = jdbc.sql("""
                        update batch.run set state = :state, cause = :cause, ended_at = :now, version = version + 1
                        where id = :id and turn = :turn and state = 'RUNNING'""")
                .param("id", turn.run().id().value())
                .param("turn", turn.number())
                .param("state", state.name())
                .param("cause", cause == null ? null : json.writeValueAsString(cause), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        announce(turn.run().kind());
        return ended == 1;
    }

    /** Work that nobody is at ends at once, other work at its next step; empty when it had ended already. */
    Optional<BatchRun> requestCancel(BatchRunId id) {
        Optional<BatchRun> run = jdbc.sql("""
                        update batch.run set cancel_requested = true, version = version + 1,
                            state = case when state = 'RUNNING' then state else 'CANCELED' end,
                            ended_at = case when state = 'RUNNING' then null else cast(:now as timestamptz) end
                        where id = :id and state in ('WAITING', 'RUNNING', 'PARKED')
                        returning %s""".formatted(COLUMNS))
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> run(row))
                .optional();
        run.ifPresent(asked -> announce(asked.kind()));
        return run;
    }

    /** Lets a run that was put aside go on from where it stood, as if for the first time; empty when it is not put aside. */
    Optional<BatchTurn> again(BatchRunId id) {
        Optional<BatchTurn> turn = jdbc.sql("""
                        update batch.run set state = 'WAITING', attempts = 0, cause = null, ended_at = null, version = version + 1
                        where id = :id and state = 'PARKED' returning %s""".formatted(COLUMNS))
                .param("id", id.value())
                .query((row, number) -> new BatchTurn(run(row), row.getLong("turn"), row.getString("resume_at")))
                .optional();
        turn.ifPresent(waiting -> announce(waiting.run().kind()));
        return turn;
    }

    Optional<BatchRun> find(BatchRunId id) {
        return jdbc.sql("select " + COLUMNS + " from batch.run where id = :id")
                .param("id", id.value())
                .query((row, number) -> run(row))
                .optional();
    }

    /** In the order in which they were handed in. */
    List<BatchRun> in(List<State> states, int limit) {
        return jdbc.sql("select " + COLUMNS + " from batch.run where state = any (:states) order by seq limit :limit")
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> run(row))
                .list();
    }

    private void announce(String kind) {
        LiveTopics.announce(jdbc, BatchRun.topic(kind));
    }

    private BatchRun run(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        UUID startedBy = row.getObject("started_by", UUID.class);
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new BatchRun(
                new BatchRunId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getBoolean("cancel_requested"),
                row.getString("phase"),
                row.getObject("total", Integer.class),
                row.getInt("done"),
                row.getInt("attempts"),
                cause == null ? null : json.readValue(cause, Cause.class),
                startedBy == null ? null : new EmployeeId(startedBy),
                row.getTimestamp("created_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }
}

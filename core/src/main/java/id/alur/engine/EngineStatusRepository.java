package id.alur.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the one row in engine.engine_status. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EngineStatusRepository {

    private final JdbcClient jdbc;

    EngineStatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EngineState> find() {
        return jdbc.sql("""
                        select up and checked_at > clock_timestamp() - interval '30 seconds' as up, version, since, checked_at
                        from engine.engine_status""")
                .query((row, number) -> new EngineState(
                        row.getBoolean("up"),
                        row.getString("version"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("checked_at").toInstant()))
                .optional();
    }

    void save(boolean up, @Nullable String version) {
        jdbc.sql("""
                        insert into engine.engine_status as old (up, version, since, checked_at)
                        values (:up, :version, clock_timestamp(), clock_timestamp())
                        on conflict (only_row) do update set
                            up = excluded.up,
                            version = coalesce(excluded.version, old.version),
                            since = case when old.up = excluded.up then old.since else excluded.since end,
                            checked_at = excluded.checked_at""").param("up", up).param("version", version).update();
    }
}

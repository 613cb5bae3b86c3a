package id.alur.reference;

import id.alur.identity.EmployeeId;
import id.alur.reference.ReferenceChange.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReferenceRepository {

    private static final TypeReference<List<ReferenceDifference>> DIFFERENCES = new TypeReference<>() {};
    private static final TypeReference<List<ReferenceEffect>> EFFECTS = new TypeReference<>() {};
    private static final String CHANGES = """
            select c.*, coalesce(personnel.display_name(p), '') as proposer, coalesce(personnel.display_name(d), '') as decider
            from reference.change c
            left join personnel.employee p on p.id = c.proposed_by
            left join personnel.employee d on d.id = c.decided_by
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReferenceRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One change of a kind at a time. */
    void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reference.' || :kind, 0))")
                .param("kind", kind)
                .query((row, number) -> number)
                .list();
    }

    void insert(
            ReferenceChangeId id,
            String kind,
            State state,
            ReferenceTrial trial,
            String reason,
            @Nullable EmployeeId by,
            Instant at) {
        jdbc.sql("""
                        insert into reference.change (id, kind, state, differences, effects, reason, proposed_by, proposed_at, decided_at)
                        values (:id, :kind, :state, cast(:differences as jsonb), cast(:effects as jsonb), :reason, :by, :at,
                            case when :state = 'APPLIED' then cast(:at as timestamptz) end)""")
                .param("id", id.value())
                .param("kind", kind)
                .param("state", state.name())
                .param("differences", json.writeValueAsString(trial.differences()))
                .param("effects", json.writeValueAsString(trial.effects()))
                .param("reason", reason)
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Returns false when the change does not wait any more. */
    boolean settle(ReferenceChangeId id, State state, EmployeeId by, String note, Instant at) {
        return jdbc.sql("""
                        update reference.change set state = :state, decided_by = :by, decided_at = :at, note = :note, version = version + 1
                        where id = :id and state = 'PROPOSED'""")
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .update()
                == 1;
    }

    /** Whether the register knows the person: a technical account decides nothing (decision 0010). */
    boolean isPerson(EmployeeId id) {
        return jdbc.sql("select exists (select from personnel.employee where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<ReferenceChange> find(ReferenceChangeId id) {
        return jdbc.sql(CHANGES + "where c.id = :id")
                .param("id", id.value())
                .query((row, number) -> change(row))
                .optional();
    }

    /** Those that wait first, then the newest. */
    List<ReferenceChange> changes(String kind, int limit) {
        return jdbc.sql(CHANGES
                        + "where c.kind = :kind order by c.state <> 'PROPOSED', c.proposed_at desc limit :limit")
                .param("kind", kind)
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    /** How many changes of each kind wait for a second person. */
    Map<String, Integer> waiting() {
        record Waiting(String kind, int changes) {}
        return jdbc
                .sql(
                        "select kind, count(*)::int as changes from reference.change where state = 'PROPOSED' group by kind")
                .query((row, number) -> new Waiting(row.getString("kind"), row.getInt("changes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Waiting::kind, Waiting::changes));
    }

    private ReferenceChange change(ResultSet row) throws SQLException {
        UUID proposer = row.getObject("proposed_by", UUID.class);
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new ReferenceChange(
                new ReferenceChangeId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                State.valueOf(row.getString("state")),
                json.readValue(row.getString("differences"), DIFFERENCES),
                json.readValue(row.getString("effects"), EFFECTS),
                row.getString("reason"),
                proposer == null ? null : new EmployeeId(proposer),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decider"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("note"));
    }
}

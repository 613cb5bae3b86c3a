package id.alur.engine;

import id.alur.identity.CaseFileId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the steps that stand still. What was asked for is read from the outbox: it stays when the projection is rebuilt. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentRepository {

    /** Until the engine's records tell what came of a try that it has taken. */
    private static final String ON_ITS_WAY = """
            o.kind = 'RESOLVE_INCIDENT' and (o.state in ('WAITING', 'SENDING')
                or (o.state = 'DONE' and o.done_at > clock_timestamp() - interval '1 minute'))""";

    private static final String NAMES = """
            left join engine.process_instance p on p.process_instance_key = i.process_instance_key
            left join engine.process_element s on s.definition_key = p.definition_key and s.element_id = i.element_id
            left join casefile.case_file f on f.id = p.case_id""";

    private final JdbcClient jdbc;

    IncidentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param jobKey of the automatic step that failed; null when no job was in it */
    record Standing(
            @Nullable CaseFileId caseId,
            String elementId,
            @Nullable Long jobKey) {}

    /** Those that stand still the longest first. */
    List<Incident> open(int limit) {
        return jdbc.sql("""
                        select i.incident_key, p.case_id, f.number, p.process_id, i.element_id, s.name, i.error_type, i.error_message,
                            coalesce(before.since, i.created_at) as since, before.tries, asked.at
                        from engine.incident i
                        %s
                        cross join lateral (
                            select min(b.created_at) as since, count(*) as tries from engine.incident b
                            where b.element_instance_key = i.element_instance_key and b.incident_key <> i.incident_key
                              and b.resolved_at is not null) before
                        cross join lateral (
                            select max(o.created_at) as at from engine.outbox o
                            where o.payload ->> 'incidentKey' = cast(i.incident_key as text) and %s) asked
                        where i.resolved_at is null order by since, i.incident_key limit :limit""".formatted(NAMES, ON_ITS_WAY))
                .param("limit", limit)
                .query((row, number) -> new Incident(
                        row.getLong("incident_key"),
                        caseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        row.getString("process_id"),
                        row.getString("element_id"),
                        row.getString("name"),
                        row.getString("error_type"),
                        row.getString("error_message"),
                        row.getTimestamp("since").toInstant(),
                        row.getInt("tries"),
                        instant(row.getTimestamp("at"))))
                .list();
    }

    /** Steps for which a try was asked since then and that do not stand still now; the latest first. */
    List<TriedStep> tried(Instant since, int limit) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (coalesce(i.element_instance_key, i.incident_key)) p.case_id, f.number, p.process_id,
                                i.element_id, s.name, e.left_at is not null as done, coalesce(e.left_at, i.resolved_at) as at
                            from engine.outbox o
                            join engine.incident i on cast(i.incident_key as text) = o.payload ->> 'incidentKey'
                            left join engine.element_instance e on e.element_instance_key = i.element_instance_key
                            %s
                            where o.kind = 'RESOLVE_INCIDENT' and o.created_at > :since and i.resolved_at is not null
                              and not exists (select from engine.incident again
                                  where again.element_instance_key = i.element_instance_key and again.resolved_at is null)
                            order by coalesce(i.element_instance_key, i.incident_key), i.resolved_at desc) t
                        order by at desc limit :limit""".formatted(NAMES))
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> new TriedStep(
                        caseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        row.getString("process_id"),
                        row.getString("element_id"),
                        row.getString("name"),
                        row.getBoolean("done"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Locks it until the end of the transaction, so that two who press at once ask once; empty when it is over. */
    Optional<Standing> lock(long key) {
        return jdbc.sql("""
                        select p.case_id, i.element_id, i.job_key from engine.incident i
                        left join engine.process_instance p on p.process_instance_key = i.process_instance_key
                        where i.incident_key = :key and i.resolved_at is null for update of i""")
                .param("key", key)
                .query((row, number) -> new Standing(
                        caseId(row.getObject("case_id", UUID.class)),
                        row.getString("element_id"),
                        row.getObject("job_key", Long.class)))
                .optional();
    }

    boolean isTryOnItsWay(long key) {
        return jdbc.sql("select exists (select from engine.outbox o where o.payload ->> 'incidentKey' = :key and %s)"
                        .formatted(ON_ITS_WAY))
                .param("key", Long.toString(key))
                .query(Boolean.class)
                .single();
    }

    private static @Nullable CaseFileId caseId(@Nullable UUID id) {
        return id == null ? null : new CaseFileId(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

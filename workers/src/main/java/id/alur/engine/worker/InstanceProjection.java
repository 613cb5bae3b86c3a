package id.alur.engine.worker;

import id.alur.identity.CaseFileId;
import id.alur.shared.LiveTopics;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Process instances with their cases, where each instance stands, and its incidents. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InstanceProjection {

    private static final String UUID = "'^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'";

    private final JdbcClient jdbc;

    InstanceProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The message that started an instance is keyed by the case; this record alone tells both keys. */
    void projectStarts(RecordRange range) {
        jdbc.sql("""
                        insert into engine.process_instance as i
                            (process_instance_key, process_id, definition_key, version, case_id, state, started_at)
                        select distinct on (s.instance) s.instance, s.process_id, s.definition, coalesce(d.version, 0), s.case_id,
                               'ACTIVE', s.recorded_at
                        from (select cast(r.body ->> 'processInstanceKey' as bigint) as instance, r.body ->> 'bpmnProcessId' as process_id,
                                     cast(r.body ->> 'processDefinitionKey' as bigint) as definition,
                                     case when r.body ->> 'correlationKey' ~ %s then cast(r.body ->> 'correlationKey' as uuid) end as case_id,
                                     r.recorded_at
                              from engine.record r
                              where %s and r.value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and r.intent = 'CORRELATED') s
                        left join engine.process_definition d on d.definition_key = s.definition
                        where s.instance > 0
                        on conflict (process_instance_key) do update set case_id = coalesce(excluded.case_id, i.case_id)""".formatted(UUID, RecordRange.SQL))
                .params(range.parameters())
                .update();
    }

    void projectInstances(RecordRange range) {
        jdbc.sql("""
                        insert into engine.process_instance as i
                            (process_instance_key, process_id, definition_key, version, parent_instance_key, case_id, state, started_at, ended_at)
                        select f.record_key, f.body ->> 'bpmnProcessId', cast(f.body ->> 'processDefinitionKey' as bigint),
                               cast(f.body ->> 'version' as integer), f.parent, coalesce(s.case_id, p.case_id), f.state, f.started_at,
                               f.ended_at
                        from (select r.record_key, (array_agg(r.body order by r.position desc))[1] as body,
                                     nullif(max(cast(r.body ->> 'parentProcessInstanceKey' as bigint)), -1) as parent,
                                     case when bool_or(r.intent = 'ELEMENT_COMPLETED') then 'COMPLETED'
                                          when bool_or(r.intent = 'ELEMENT_TERMINATED') then 'TERMINATED' else 'ACTIVE' end as state,
                                     min(r.recorded_at) filter (where r.intent = 'ELEMENT_ACTIVATED') as started_at,
                                     max(r.recorded_at) filter (where r.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')) as ended_at
                              from engine.record r
                              where %s and r.value_type = 'PROCESS_INSTANCE' and r.body ->> 'bpmnElementType' = 'PROCESS'
                              group by r.record_key) f
                        left join engine.process_instance p on p.process_instance_key = f.parent
                        left join engine.started_instance s on s.process_instance_key = f.record_key
                        on conflict (process_instance_key) do update set
                            process_id = excluded.process_id, definition_key = excluded.definition_key, version = excluded.version,
                            parent_instance_key = excluded.parent_instance_key, case_id = coalesce(i.case_id, excluded.case_id),
                            state = case when excluded.state = 'ACTIVE' then i.state else excluded.state end,
                            started_at = coalesce(excluded.started_at, i.started_at),
                            ended_at = coalesce(excluded.ended_at, i.ended_at)""".formatted(RecordRange.SQL)).params(range.parameters()).update();
        inheritCases(range);
    }

    /** A called process works for the case of its caller; callers within the same range are known only now. */
    private void inheritCases(RecordRange range) {
        int changed;
        do {
            changed = jdbc.sql("""
                            update engine.process_instance i set case_id = p.case_id
                            from engine.process_instance p
                            where p.process_instance_key = i.parent_instance_key and p.case_id is not null and i.case_id is null
                              and i.process_instance_key in (
                                  select r.record_key from engine.record r
                                  where %s and r.value_type = 'PROCESS_INSTANCE' and r.body ->> 'bpmnElementType' = 'PROCESS')""".formatted(RecordRange.SQL))
                    .params(range.parameters())
                    .update();
        } while (changed > 0);
    }

    /** Cases of which an instance has ended in this range, other than one that another instance called. */
    List<CaseFileId> endedCases(RecordRange range) {
        return jdbc.sql("""
                        select distinct i.case_id from engine.record r
                        join engine.process_instance i on i.process_instance_key = r.record_key
                        where %s and r.value_type = 'PROCESS_INSTANCE' and r.body ->> 'bpmnElementType' = 'PROCESS'
                          and r.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
                          and i.case_id is not null and i.parent_instance_key is null""".formatted(RecordRange.SQL))
                .params(range.parameters())
                .query((row, index) -> new CaseFileId(row.getObject("case_id", java.util.UUID.class)))
                .list();
    }

    /** Of an element that nothing stays at only the leaving is recorded, which then is its entry too. */
    void projectElements(RecordRange range) {
        jdbc.sql("""
                        insert into engine.element_instance as e (element_instance_key, process_instance_key, definition_key, element_id,
                            element_type, state, entered_at, left_at)
                        select f.record_key, cast(f.body ->> 'processInstanceKey' as bigint),
                               cast(f.body ->> 'processDefinitionKey' as bigint), f.body ->> 'elementId', f.body ->> 'bpmnElementType',
                               f.state, f.entered_at, f.left_at
                        from (select r.record_key, (array_agg(r.body order by r.position desc))[1] as body,
                                     case when bool_or(r.intent = 'ELEMENT_COMPLETED') then 'COMPLETED'
                                          when bool_or(r.intent = 'ELEMENT_TERMINATED') then 'TERMINATED' else 'ACTIVE' end as state,
                                     coalesce(min(r.recorded_at) filter (where r.intent = 'ELEMENT_ACTIVATED'), min(r.recorded_at)) as entered_at,
                                     max(r.recorded_at) filter (where r.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')) as left_at
                              from engine.record r
                              where %s and r.value_type = 'PROCESS_INSTANCE'
                                and r.body ->> 'bpmnElementType' not in ('PROCESS', 'SEQUENCE_FLOW')
                              group by r.record_key) f
                        on conflict (element_instance_key) do update set
                            definition_key = excluded.definition_key, element_id = excluded.element_id,
                            state = case when excluded.state = 'ACTIVE' then e.state else excluded.state end,
                            entered_at = coalesce(e.entered_at, excluded.entered_at), left_at = coalesce(excluded.left_at, e.left_at)""".formatted(RecordRange.SQL)).params(range.parameters()).update();
    }

    void projectIncidents(RecordRange range) {
        jdbc.sql("""
                        insert into engine.incident as i (incident_key, process_instance_key, element_id, element_instance_key, job_key, error_type, error_message,
                            created_at, resolved_at)
                        select f.record_key, cast(f.body ->> 'processInstanceKey' as bigint), f.body ->> 'elementId',
                               cast(f.body ->> 'elementInstanceKey' as bigint), nullif(cast(f.body ->> 'jobKey' as bigint), -1), f.body ->> 'errorType', f.body ->> 'errorMessage',
                               f.created_at, f.resolved_at
                        from (select r.record_key, (array_agg(r.body order by r.position desc))[1] as body, min(r.recorded_at) as created_at,
                                     max(r.recorded_at) filter (where r.intent = 'RESOLVED') as resolved_at
                              from engine.record r where %s and r.value_type = 'INCIDENT' group by r.record_key) f
                        on conflict (incident_key) do update set element_id = excluded.element_id,
                            element_instance_key = excluded.element_instance_key,
                            resolved_at = coalesce(excluded.resolved_at, i.resolved_at)""".formatted(RecordRange.SQL)).params(range.parameters()).update();
        LiveTopics.announce(jdbc, "incident");
    }

    /** Tells open browsers whose case has moved. */
    void announce(RecordRange range) {
        jdbc.sql("""
                        select pg_notify('alur_task', case when octet_length(topics) <= 7900 then topics else '*' end)
                        from (select string_agg(distinct 'c' || i.case_id, ' ') as topics
                              from engine.record r
                              join engine.process_instance i on i.process_instance_key = r.process_instance_key
                              where %s and r.value_type in ('PROCESS_INSTANCE', 'INCIDENT') and i.case_id is not null) t
                        where topics is not null""".formatted(RecordRange.SQL))
                .params(range.parameters())
                .query((row, index) -> Boolean.TRUE)
                .list();
    }
}

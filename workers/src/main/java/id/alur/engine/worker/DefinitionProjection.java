package id.alur.engine.worker;

import id.alur.engine.BpmnModel;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deployed process models with the names of their elements, which no other record carries. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DefinitionProjection {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionProjection.class);

    private final JdbcClient jdbc;

    DefinitionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Deployed(
            long key, String processId, int version, String resourceName, String bpmn, Timestamp deployedAt) {}

    void project(RecordRange range) {
        List<Deployed> deployed = jdbc.sql("""
                        select distinct on (key) * from (
                            select cast(r.body ->> 'processDefinitionKey' as bigint) as key, r.body ->> 'bpmnProcessId' as process_id,
                                   cast(r.body ->> 'version' as integer) as version, r.body ->> 'resourceName' as resource_name,
                                   r.body ->> 'resource' as resource, r.recorded_at
                            from engine.record r
                            where %s and r.value_type = 'PROCESS' and r.intent = 'CREATED') p
                        where not exists (select from engine.process_definition d where d.definition_key = p.key)""".formatted(RecordRange.SQL))
                .params(range.parameters())
                .query((row, index) -> new Deployed(
                        row.getLong("key"),
                        row.getString("process_id"),
                        row.getInt("version"),
                        row.getString("resource_name"),
                        new String(Base64.getDecoder().decode(row.getString("resource")), StandardCharsets.UTF_8),
                        row.getTimestamp("recorded_at")))
                .list();
        deployed.forEach(this::insert);
    }

    private void insert(Deployed deployed) {
        jdbc.sql("""
                        insert into engine.process_definition (definition_key, process_id, version, resource_name, bpmn, deployed_at)
                        values (:key, :process, :version, :resource, :bpmn, :at)""")
                .param("key", deployed.key())
                .param("process", deployed.processId())
                .param("version", deployed.version())
                .param("resource", deployed.resourceName())
                .param("bpmn", deployed.bpmn())
                .param("at", deployed.deployedAt())
                .update();
        try {
            BpmnModel.parse(deployed.bpmn(), deployed.processId())
                    .nodes()
                    .forEach(step -> insert(deployed.key(), step));
        } catch (IllegalArgumentException e) {
            // The engine has accepted it, so tasks will come; they go by their element ids until somebody looks here.
            LOG.error("The elements of process definition {} are not known", deployed.key(), e);
        }
    }

    private void insert(long definition, BpmnModel.Step step) {
        jdbc.sql("""
                        insert into engine.process_element (definition_key, element_id, element_type, name, form_id, deadline_rule, priority)
                        values (:definition, :id, :type, :name, :form, :deadline, :priority) on conflict do nothing""")
                .param("definition", definition)
                .param("id", step.id())
                .param("type", step.type())
                .param("name", step.name())
                .param("form", step.formId())
                .param("deadline", step.deadlineRule())
                .param("priority", step.priority())
                .update();
    }
}

package id.alur.engine.worker;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what was projected of one partition whose engine was emptied: its instances and tasks are no more, and the engine will give
 * their keys to others. What is ours (cases, submissions, decisions, audit) stays.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EmptiedPartition {

    /** Column by table. The upper bits of a key are the partition that gave it. */
    private static final Map<String, String> KEYS = Map.of(
            "task.task", "user_task_key",
            "engine.process_definition", "definition_key",
            "engine.process_element", "definition_key",
            "engine.process_instance", "process_instance_key",
            "engine.started_instance", "process_instance_key",
            "engine.element_instance", "element_instance_key",
            "engine.incident", "incident_key");

    private final JdbcClient jdbc;

    EmptiedPartition(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(int partition) {
        KEYS.forEach(
                (table, key) -> jdbc.sql("delete from %s where %s >= :from and %s < :to".formatted(table, key, key))
                        .param("from", (long) partition << 51)
                        .param("to", (partition + 1L) << 51)
                        .update());
        jdbc.sql("delete from task.kept_mark where partition_id = :partition")
                .param("partition", partition)
                .update();
        jdbc.sql("select pg_notify('alur_task', '*')")
                .query((row, index) -> Boolean.TRUE)
                .list();
    }
}

package id.alur.engine.worker;

import id.alur.identity.SystemUser;
import id.alur.start.ProcessEnd;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step of the projection: some records of one partition and the cursor behind them, in one transaction. Whatever fails leaves
 * nothing behind and is done again.
 */
@Service
class ProjectorStep {

    /** What a step did. */
    enum Result {
        /** There may be more records. */
        AGAIN,
        /** All records are projected. */
        DONE,
        /** Another projector is at work. */
        STANDING_BY
    }

    private static final Logger LOG = LoggerFactory.getLogger(ProjectorStep.class);

    private final CursorRepository cursors;
    private final DefinitionProjection definitions;
    private final InstanceProjection instances;
    private final TaskProjection tasks;
    private final EmptiedPartition emptied;
    private final ProcessEnd ends;
    private final JdbcClient jdbc;
    private final int batchSize;

    ProjectorStep(
            CursorRepository cursors,
            DefinitionProjection definitions,
            InstanceProjection instances,
            TaskProjection tasks,
            EmptiedPartition emptied,
            ProcessEnd ends,
            JdbcClient jdbc,
            @Value("${alur.projector.batch-size:2000}") int batchSize) {
        this.cursors = cursors;
        this.definitions = definitions;
        this.instances = instances;
        this.tasks = tasks;
        this.emptied = emptied;
        this.ends = ends;
        this.jdbc = jdbc;
        this.batchSize = batchSize;
    }

    @Transactional
    Result run() {
        if (!cursors.tryLock()) {
            return Result.STANDING_BY;
        }
        for (int partition : cursors.emptied()) {
            LOG.warn("The records of partition {} begin again: what was projected of it is forgotten", partition);
            emptied.forget(partition);
            cursors.forget(partition);
        }
        Optional<RecordRange> range = cursors.next(batchSize);
        range.ifPresent(this::project);
        return range.isPresent() ? Result.AGAIN : Result.DONE;
    }

    private void project(RecordRange range) {
        if (range.has("PROCESS")) {
            definitions.project(range);
        }
        if (range.has("MESSAGE_START_EVENT_SUBSCRIPTION")) {
            instances.projectStarts(range);
        }
        if (range.has("PROCESS_INSTANCE")) {
            instances.projectInstances(range);
            instances.projectElements(range);
            // As the system: the person whose click ended the process has nothing to do with the close.
            SystemUser.run("engine.projector", () -> ends.close(instances.endedCases(range)));
        }
        if (range.has("INCIDENT")) {
            instances.projectIncidents(range);
        }
        if (range.has("PROCESS_INSTANCE") || range.has("INCIDENT")) {
            instances.announce(range);
        }
        if (range.has("USER_TASK")) {
            tasks.project(range);
        }
        tasks.putBackMarks(range);
        cursors.advance(range);
    }

    /**
     * Forgets the projection and starts again from the first record; the next steps replay. Clicks under way and who completed what
     * are kept aside and put back (they are ours, the engine's records do not tell them).
     */
    @Transactional
    void rebuild() {
        cursors.lock();
        // A rebuild during a replay keeps the marks of the first one, whose tasks may not be back yet. The upper bits
        // of a key
        // are the partition that gave it.
        jdbc.sql("""
                        insert into task.kept_mark (user_task_key, partition_id, replay_to, completed_by,
                            pending_action, pending_by, pending_to, pending_at, pending_outbox_id)
                        select t.user_task_key, c.partition_id, c.position, t.completed_by,
                               t.pending_action, t.pending_by, t.pending_to, t.pending_at, t.pending_outbox_id
                        from task.task t join engine.projector_cursor c on c.partition_id = t.user_task_key >> 51
                        where t.completed_by is not null or t.pending_action is not null
                        on conflict do nothing""").update();
        jdbc.sql("""
                        truncate task.task, engine.process_definition, engine.process_element, engine.process_instance,
                            engine.element_instance, engine.incident""").update();
        jdbc.sql("delete from engine.projector_cursor").update();
    }
}

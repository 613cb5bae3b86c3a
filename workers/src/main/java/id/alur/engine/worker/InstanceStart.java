package id.alur.engine.worker;

import id.alur.engine.OutboxCommand;
import id.alur.engine.worker.EngineAnswer.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts an instance at a place of its model. Its records do not say which case it works for, so the projection is kept from them
 * until that is noted: the one transaction that waits for the engine.
 */
@Service
class InstanceStart {

    private final EnginePort engine;
    private final CursorRepository cursors;
    private final JdbcClient jdbc;

    InstanceStart(EnginePort engine, CursorRepository cursors, JdbcClient jdbc) {
        this.engine = engine;
        this.cursors = cursors;
        this.jdbc = jdbc;
    }

    @Transactional
    EngineAnswer start(OutboxCommand command) {
        cursors.lock();
        if (!cursors.emptied().isEmpty()) {
            // What was noted now would be forgotten together with the engine that is gone.
            return new EngineAnswer(Kind.UNAVAILABLE, "The former engine is not forgotten yet");
        }
        return engine.start(
                command.text("processId"), command.texts("elementIds"), command.variables(), instance -> jdbc.sql(
                                "insert into engine.started_instance (process_instance_key, case_id) values (:key, :case)")
                        .param("key", instance)
                        .param("case", command.requireCase().value())
                        .update());
    }
}

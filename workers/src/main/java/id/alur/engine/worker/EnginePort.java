package id.alur.engine.worker;

import id.alur.identity.TaskKey;
import id.alur.process.ReleasedModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The engine as Alur uses it. Every method waits for the answer and never throws because the engine is away. */
interface EnginePort {

    /**
     * Unavailable until the models are deployed: a start message that comes before its model would be accepted and lost.
     *
     * @param timeToLive how long the engine remembers the message id: a second one with the same id is ALREADY known
     */
    EngineAnswer publish(
            String name, String correlationKey, String messageId, Duration timeToLive, Map<String, Object> variables);

    EngineAnswer complete(TaskKey task, Map<String, Object> variables);

    EngineAnswer assign(TaskKey task, String assignee, boolean allowOverride);

    EngineAnswer unassign(TaskKey task);

    EngineAnswer cancel(long processInstanceKey);

    /**
     * Has the engine try again a step that stands still.
     *
     * @param jobKey of the job that failed, which gets one try; null when none did
     */
    EngineAnswer resolve(long incidentKey, @Nullable Long jobKey);

    /**
     * Starts an instance of the newest version within the process. Not known again when it is sent twice.
     *
     * @param elementIds before these
     * @param started is told the key of the instance
     */
    EngineAnswer start(String processId, List<String> elementIds, Map<String, Object> variables, LongConsumer started);

    /** Deploys all in one; the engine skips what it has already. */
    EngineAnswer deploy(List<ReleasedModel> models);

    /** The engine's version if it takes commands, that is, if every partition has a healthy leader. */
    Optional<String> version();
}

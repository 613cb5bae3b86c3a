package id.alur.engine.worker;

import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import id.alur.process.ReleasedModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** An engine that answers as the test says and remembers what it was asked. */
class FakeEngine implements EnginePort {

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Function<String, Kind> answers = request -> Kind.ACCEPTED;
    volatile Optional<String> version = Optional.of("8.6.0");

    private EngineAnswer answer(String request) {
        asked.add(request);
        Kind kind = answers.apply(request);
        return new EngineAnswer(kind, kind.name());
    }

    @Override
    public EngineAnswer publish(
            String name, String correlationKey, String messageId, Duration timeToLive, Map<String, Object> variables) {
        return answer("publish " + name + " " + messageId);
    }

    @Override
    public EngineAnswer complete(TaskKey task, Map<String, Object> variables) {
        return answer("complete " + task + " " + variables);
    }

    @Override
    public EngineAnswer assign(TaskKey task, String assignee, boolean allowOverride) {
        return answer("assign " + task + " " + allowOverride);
    }

    @Override
    public EngineAnswer unassign(TaskKey task) {
        return answer("unassign " + task);
    }

    @Override
    public EngineAnswer cancel(long processInstanceKey) {
        return answer("cancel " + processInstanceKey);
    }

    @Override
    public EngineAnswer resolve(long incidentKey, @Nullable Long jobKey) {
        return answer("resolve " + incidentKey + " " + jobKey);
    }

    @Override
    public EngineAnswer start(
            String processId, List<String> elementIds, Map<String, Object> variables, LongConsumer started) {
        EngineAnswer answer = answer("start " + processId + " " + elementIds);
        if (answer.kind() == Kind.ACCEPTED) {
            started.accept(asked.size());
        }
        return answer;
    }

    @Override
    public EngineAnswer deploy(List<ReleasedModel> models) {
        return answer("deploy " + models.size());
    }

    @Override
    public Optional<String> version() {
        return version;
    }
}

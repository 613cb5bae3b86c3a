package id.alur.engine.worker;

import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import id.alur.process.ReleasedModel;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The engine through Camunda's client: messages, cancellation and deployment by gRPC, user tasks by REST (there is no other way). */
@Component
class CamundaEngine implements EnginePort {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration DEPLOYMENT = Duration.ofSeconds(30);

    private final CamundaClient client;
    /** A start message that comes before its model is accepted, kept for its time to live, and starts nothing, ever. */
    private volatile boolean deployed;

    CamundaEngine(CamundaClient client) {
        this.client = client;
    }

    @Override
    public EngineAnswer publish(
            String name, String correlationKey, String messageId, Duration timeToLive, Map<String, Object> variables) {
        if (!deployed) {
            return new EngineAnswer(Kind.UNAVAILABLE, "The models are not deployed yet");
        }
        return send(client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(correlationKey)
                .messageId(messageId)
                .timeToLive(timeToLive)
                .variables(variables));
    }

    @Override
    public EngineAnswer complete(TaskKey task, Map<String, Object> variables) {
        return send(client.newCompleteUserTaskCommand(task.value()).variables(variables));
    }

    @Override
    public EngineAnswer assign(TaskKey task, String assignee, boolean allowOverride) {
        return send(
                client.newAssignUserTaskCommand(task.value()).assignee(assignee).allowOverride(allowOverride));
    }

    @Override
    public EngineAnswer unassign(TaskKey task) {
        return send(client.newUnassignUserTaskCommand(task.value()));
    }

    @Override
    public EngineAnswer cancel(long processInstanceKey) {
        return send(client.newCancelInstanceCommand(processInstanceKey));
    }

    @Override
    public EngineAnswer deploy(List<ReleasedModel> models) {
        DeployResourceCommandStep2 command = null;
        for (ReleasedModel model : models) {
            command = (command == null ? client.newDeployResourceCommand() : command)
                    .addResourceBytes(model.bytes(), model.fileName());
        }
        EngineAnswer answer = command == null ? EngineAnswer.ACCEPTED : send(command.requestTimeout(DEPLOYMENT));
        deployed = answer.kind() == Kind.ACCEPTED;
        return answer;
    }

    @Override
    public Optional<String> version() {
        Optional<String> version = seen();
        if (version.isEmpty()) {
            // It may come back with other data than it went away with.
            deployed = false;
        }
        return version;
    }

    private Optional<String> seen() {
        try {
            Topology topology =
                    client.newTopologyRequest().requestTimeout(LOOK).send().join();
            return takesCommands(topology) ? Optional.of(topology.getGatewayVersion()) : Optional.empty();
        } catch (ClientException e) {
            return Optional.empty();
        }
    }

    /**
     * A partition that comes up has a leader before it takes commands, so its health counts until it has taken our models. Later
     * it does not: the broker looks at its health once in a minute, and is long well when it still says otherwise.
     */
    private boolean takesCommands(Topology topology) {
        long led = topology.getBrokers().stream()
                .flatMap(broker -> broker.getPartitions().stream())
                .filter(PartitionInfo::isLeader)
                .filter(partition -> deployed || partition.getHealth() == PartitionBrokerHealth.HEALTHY)
                .map(PartitionInfo::getPartitionId)
                .distinct()
                .count();
        return led > 0 && led == topology.getPartitionsCount();
    }

    private static EngineAnswer send(FinalCommandStep<?> command) {
        try {
            command.send().join();
            return EngineAnswer.ACCEPTED;
        } catch (ClientStatusException e) {
            return new EngineAnswer(kindOf(e), String.valueOf(e.getMessage()));
        } catch (ClientHttpException e) {
            return new EngineAnswer(kindOf(e), String.valueOf(e.getMessage()));
        } catch (ClientException e) {
            return new EngineAnswer(Kind.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    private static Kind kindOf(ClientStatusException e) {
        return switch (e.getStatusCode()) {
            case ALREADY_EXISTS -> Kind.ALREADY;
            case NOT_FOUND -> Kind.GONE;
            case FAILED_PRECONDITION -> Kind.CONFLICT;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> Kind.INVALID;
            default -> Kind.UNAVAILABLE;
        };
    }

    private static Kind kindOf(ClientHttpException e) {
        return switch (e.code()) {
            // Any web server answers 404; only the engine's own means that the task is gone.
            case 404 ->
                e instanceof ProblemException problem
                                && "NOT_FOUND".equals(problem.details().getTitle())
                        ? Kind.GONE
                        : Kind.UNAVAILABLE;
            case 409 -> Kind.CONFLICT;
            case 400, 413, 422 -> Kind.INVALID;
            // 401 and 403 too: credentials get repaired, and the command is then as good as before.
            default -> Kind.UNAVAILABLE;
        };
    }
}

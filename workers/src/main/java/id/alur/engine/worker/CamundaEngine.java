package id.alur.engine.worker;

import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import id.alur.process.ReleasedModel;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine through Camunda's client: messages, cancellation, incidents and deployment by gRPC, user tasks by REST (there is no other way), whose
 * place depends on the engine's version.
 */
@Component
class CamundaEngine implements EnginePort {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration DEPLOYMENT = Duration.ofSeconds(30);

    /** The upper bits of a key are the partition that gave it. */
    private static final int KEY_BITS = 51;

    private static final Pattern NO_PARTITION =
            Pattern.compile("PartitionNotFoundException|the gateway is not yet aware of it");

    /** Versions with user tasks under {@code /v1}; before 8.5 there were none that Alur could use. */
    private static final Pattern CLASSIC = Pattern.compile("8\\.5\\..*");

    private final CamundaClient client;
    private final UserTaskCommands classicTasks;
    private final UserTaskCommands currentTasks;
    private volatile @Nullable String gatewayVersion;
    /** A start message that comes before its model is accepted, kept for its time to live, and starts nothing, ever. */
    private volatile boolean deployed;

    CamundaEngine(CamundaClient client) {
        this.client = client;
        this.classicTasks = new UserTasksV1(client.getConfiguration());
        this.currentTasks = new UserTasksV2(client);
    }

    @Override
    public EngineAnswer publish(
            String name, String correlationKey, String messageId, Duration timeToLive, Map<String, Object> variables) {
        if (!deployed) {
            return new EngineAnswer(Kind.UNAVAILABLE, "The models are not deployed yet");
        }
        return EngineAnswers.send(client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(correlationKey)
                .messageId(messageId)
                .timeToLive(timeToLive)
                .variables(variables));
    }

    @Override
    public EngineAnswer complete(TaskKey task, Map<String, Object> variables) {
        return onTask(task, tasks -> tasks.complete(task, variables));
    }

    @Override
    public EngineAnswer assign(TaskKey task, String assignee, boolean allowOverride) {
        return onTask(task, tasks -> tasks.assign(task, assignee, allowOverride));
    }

    @Override
    public EngineAnswer unassign(TaskKey task) {
        return onTask(task, tasks -> tasks.unassign(task));
    }

    @Override
    public EngineAnswer cancel(long processInstanceKey) {
        return unlessNowhere(
                processInstanceKey, EngineAnswers.send(client.newCancelInstanceCommand(processInstanceKey)));
    }

    /**
     * A job gets one try and not several: whoever repaired the cause sees at once whether it was the cause. One that is gone leaves
     * nothing to try; what of the incident is left, then, is the engine's to say.
     */
    @Override
    public EngineAnswer resolve(long incidentKey, @Nullable Long jobKey) {
        if (jobKey != null) {
            EngineAnswer retries = unlessNowhere(
                    jobKey,
                    EngineAnswers.send(client.newUpdateRetriesCommand(jobKey).retries(1)));
            if (retries.kind() != Kind.ACCEPTED && retries.kind() != Kind.GONE) {
                return retries;
            }
        }
        return unlessNowhere(incidentKey, EngineAnswers.send(client.newResolveIncidentCommand(incidentKey)));
    }

    @Override
    public EngineAnswer start(
            String processId, List<String> elementIds, Map<String, Object> variables, LongConsumer started) {
        if (!deployed) {
            return new EngineAnswer(Kind.UNAVAILABLE, "The models are not deployed yet");
        }
        var command = client.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables);
        elementIds.forEach(command::startBeforeElement);
        return EngineAnswers.send(command, event -> started.accept(event.getProcessInstanceKey()));
    }

    @Override
    public EngineAnswer deploy(List<ReleasedModel> models) {
        DeployResourceCommandStep2 command = null;
        for (ReleasedModel model : models) {
            command = (command == null ? client.newDeployResourceCommand() : command)
                    .addResourceBytes(model.bytes(), model.fileName());
        }
        EngineAnswer answer =
                command == null ? EngineAnswer.ACCEPTED : EngineAnswers.send(command.requestTimeout(DEPLOYMENT));
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
        return topology().filter(this::takesCommands).map(Topology::getGatewayVersion);
    }

    private Optional<Topology> topology() {
        try {
            Topology topology =
                    client.newTopologyRequest().requestTimeout(LOOK).send().join();
            gatewayVersion = topology.getGatewayVersion();
            return Optional.of(topology);
        } catch (ClientException e) {
            return Optional.empty();
        }
    }

    /** An engine that was exchanged since the last look answers the wrong door with "no such page", which is: later. */
    private EngineAnswer onTask(TaskKey task, Function<UserTaskCommands, EngineAnswer> command) {
        String version = gatewayVersion;
        if (version == null) {
            version = topology().map(Topology::getGatewayVersion).orElse(null);
        }
        if (version == null) {
            return new EngineAnswer(Kind.UNAVAILABLE, "The engine has not told its version yet");
        }
        EngineAnswer answer = command.apply(CLASSIC.matcher(version).matches() ? classicTasks : currentTasks);
        return unlessNowhere(task.value(), answer);
    }

    /**
     * To a key of a partition that it does not have, 8.5 answers with 500, 8.6 with 503, both by gRPC with UNAVAILABLE. They say the
     * same while they come up and do not know their partitions yet, when a decision must not be taken for done: only what lies
     * beyond the partitions that the engine counts now is gone.
     */
    private EngineAnswer unlessNowhere(long key, EngineAnswer answer) {
        return answer.kind() == Kind.UNAVAILABLE
                        && NO_PARTITION.matcher(answer.detail()).find()
                        && topology()
                                .map(Topology::getPartitionsCount)
                                .filter(count -> count > 0 && key >> KEY_BITS > count)
                                .isPresent()
                ? new EngineAnswer(Kind.GONE, answer.detail())
                : answer;
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
}

package id.alur.system;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The engine asked directly, past our own code: what it says is the truth that ours is compared with. By gRPC, which every version has. */
final class EngineItself implements AutoCloseable {

    private final CamundaClient client;

    EngineItself(City city) {
        this.client = EngineClients.to(city.stack().engine()).build();
    }

    /** Deploys one resource. */
    void deploy(String fileName, String content) {
        client.newDeployResourceCommand()
                .addResourceBytes(content.getBytes(StandardCharsets.UTF_8), fileName)
                .send()
                .join();
    }

    /** Publishes a message that is not kept; false if the engine does not take it. */
    boolean publish(String name, String correlationKey) {
        try {
            client.newPublishMessageCommand()
                    .messageName(name)
                    .correlationKey(correlationKey)
                    .timeToLive(Duration.ZERO)
                    .send()
                    .join();
            return true;
        } catch (ClientException e) {
            return false;
        }
    }

    /** Ends the instance; false only if the engine says that there is none. */
    boolean cancel(long processInstanceKey) {
        try {
            client.newCancelInstanceCommand(processInstanceKey).send().join();
            return true;
        } catch (ClientStatusException e) {
            return e.getStatusCode() != Code.NOT_FOUND;
        } catch (ClientException e) {
            return true;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import io.camunda.client.CamundaClient;
import java.util.Map;

/** User tasks of an engine of any version, for tests of a model without the application. */
public final class EngineTasks {

    private final EnginePort engine;

    public EngineTasks(CamundaClient client) {
        this.engine = new CamundaEngine(client);
    }

    public void complete(long key, Map<String, Object> variables) {
        assertThat(engine.complete(new TaskKey(key), variables).kind()).isEqualTo(Kind.ACCEPTED);
    }
}

package id.alur.engine.worker;

import static org.awaitility.Awaitility.await;

import id.alur.identity.TaskKey;
import id.alur.testing.MovesTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written while the engine is away is not lost. */
@MovesTime
class EngineAwayTest extends OutboxOnEngine {

    @Test
    void what_is_written_while_the_engine_is_down_goes_out_when_it_is_back() {
        TaskKey task = started();
        localEngine.kill();

        UUID id = write(out -> out.completeTask(task, Map.of()));
        await().atMost(PATIENCE)
                .until(() ->
                        !status.current().up() && List.of("WAITING", "SENDING").contains(state(id)));
        localEngine.start();

        awaitState(id, "DONE");
        await().atMost(PATIENCE).until(() -> records("USER_TASK", "COMPLETED") == 1);
        await().atMost(Duration.ofMinutes(2)).until(() -> status.current().up());
    }
}

package id.alur.testing;

import static org.awaitility.Awaitility.await;

import id.alur.engine.EngineStatus;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Holds tests back until the engine has our models: a clock that jumps while it takes them makes the request time out, and the
 * engine then calls itself unwell for a minute.
 */
class ModelsDeployed {

    private final EngineStatus status;

    ModelsDeployed(EngineStatus status) {
        this.status = status;
    }

    @EventListener(ApplicationReadyEvent.class)
    void awaitModels() {
        await().atMost(Duration.ofMinutes(2)).until(() -> status.current().up());
    }
}

package id.alur.engine.worker;

import id.alur.engine.EngineStatus;
import id.alur.engine.OutboxDelivery;
import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.SystemUser;
import id.alur.model.ReleasedModels;
import id.alur.process.ReleasedModel;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether the engine is there and notes it for everybody. Whenever it has (again) come up, the
 * models are deployed, which changes nothing if it has them, and what waits in the outbox is sent at once.
 */
@Component
class EngineMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(EngineMonitor.class);

    private final EnginePort engine;
    private final EngineStatus status;
    private final OutboxDelivery delivery;
    private final ReleasedModels released;
    /** What the engine has; empty while it is away, and when it came back. */
    private List<ReleasedModel> deployed = List.of();

    EngineMonitor(EnginePort engine, EngineStatus status, OutboxDelivery delivery, ReleasedModels released) {
        this.released = released;
        this.engine = engine;
        this.status = status;
        this.delivery = delivery;
    }

    @Scheduled(fixedDelay = 3_000)
    void look() {
        Optional<String> version = engine.version();
        boolean deployedNow = false;
        if (version.isEmpty()) {
            deployed = List.of();
        } else if (!deployed.equals(released.processes())) {
            deployedNow = deploy(released.processes());
        }
        boolean news = deployedNow;
        SystemUser.run("engine.monitor", () -> {
            boolean back = status.report(version.isPresent(), version.orElse(null));
            // What starts an instance waits for the models, even where the engine itself was never away.
            if (back || news) {
                delivery.retryAllNow();
            }
        });
    }

    /** @return whether the engine has the models now */
    private boolean deploy(List<ReleasedModel> models) {
        EngineAnswer answer = engine.deploy(models);
        // An engine that refuses a model goes on refusing it: said once, until somebody restarts either of the two.
        deployed = answer.kind() == Kind.UNAVAILABLE ? List.of() : models;
        if (answer.kind() == Kind.ACCEPTED) {
            LOG.info(
                    "Models are deployed: {}",
                    models.stream().map(ReleasedModel::fileName).toList());
        } else {
            LOG.error("Models are not deployed: {}", answer);
        }
        return answer.kind() == Kind.ACCEPTED;
    }
}

package id.alur.engine.worker;

import id.alur.batch.Batch;
import id.alur.batch.BatchKind;
import id.alur.engine.OperationsDesk;
import org.springframework.stereotype.Component;

/** Carries out what an operator asked for: forgets the projection, which the projector then fills again as it always does. */
@Component
class RebuildProjectionWork implements BatchKind {

    private static final String FORGOTTEN = "forgotten";

    private final Projector projector;

    RebuildProjectionWork(Projector projector) {
        this.projector = projector;
    }

    @Override
    public String name() {
        return OperationsDesk.REBUILD;
    }

    @Override
    public void carryOut(Batch batch) {
        if (batch.resumeAt() == null) {
            batch.step(null, 1, 0);
            batch.portion(FORGOTTEN, 1, projector::rebuild);
        }
    }
}

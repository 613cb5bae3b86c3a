package id.alur.importing;

import id.alur.batch.BatchRunner;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Carries out one import at once, for a caller that does not leave it to the background. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class ImportRunner {

    private final ImportSteps steps;
    private final BatchRunner batches;

    ImportRunner(ImportSteps steps, BatchRunner batches) {
        this.steps = steps;
        this.batches = batches;
    }

    /** @return false when it is to be asked again a little later, since a run that was handed in earlier has not ended, or it broke */
    public boolean run(ImportRunId id) {
        return batches.run(steps.batchOf(id)).isEmpty();
    }
}

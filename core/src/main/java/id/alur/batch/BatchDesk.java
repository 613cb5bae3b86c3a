package id.alur.batch;

import id.alur.audit.AuditTrail;
import id.alur.batch.BatchRun.State;
import id.alur.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator sees of long work, and can do about it. */
@Service
@Transactional
@PreAuthorize("hasRole('OPERATOR')")
public class BatchDesk {

    private final BatchRepository repository;
    private final BatchRuns runs;
    private final BatchScheduler scheduler;
    private final AuditTrail audit;

    BatchDesk(BatchRepository repository, BatchRuns runs, BatchScheduler scheduler, AuditTrail audit) {
        this.repository = repository;
        this.runs = runs;
        this.scheduler = scheduler;
        this.audit = audit;
    }

    /** Work that waits or is under way, in the order in which it was handed in. */
    @Transactional(readOnly = true)
    public List<BatchRun> going(int limit) {
        return repository.in(List.of(State.WAITING, State.RUNNING), limit);
    }

    /** Work that was put aside, oldest first. */
    @Transactional(readOnly = true)
    public List<BatchRun> parked(int limit) {
        return repository.in(List.of(State.PARKED), limit);
    }

    /**
     * Lets work that was put aside go on from where it stood.
     *
     * @throws NotFoundException if it is not put aside (any more)
     */
    public void runAgain(BatchRunId id) {
        BatchTurn turn = repository.again(id).orElseThrow(() -> new NotFoundException("error.batch.not-parked"));
        scheduler.schedule(id, turn.number());
        audit.record(
                "batch.run-again",
                "batch-run",
                id.toString(),
                null,
                Map.of("kind", turn.run().kind()));
    }

    /**
     * Stops work, or gives up what was put aside.
     *
     * @throws NotFoundException if it has ended
     */
    public void cancel(BatchRunId id) {
        if (!runs.cancel(id)) {
            throw new NotFoundException("error.batch.ended");
        }
        audit.record("batch.cancel", "batch-run", id.toString(), null, Map.of());
    }
}

package id.alur.engine;

import id.alur.audit.AuditTrail;
import id.alur.batch.BatchDesk;
import id.alur.batch.BatchRuns;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One look at everything an operator should know, and the last resort: projecting the inbox anew. */
@Service
@PreAuthorize("hasRole('OPERATOR')")
public class OperationsDesk {

    /** Kind of the long work; workers carry it out. */
    public static final String REBUILD = "engine.rebuild-projection";

    private static final int GOING = 1_000;

    private final OperationsRepository repository;
    private final BatchRuns batches;
    private final BatchDesk work;
    private final AuditTrail audit;

    OperationsDesk(OperationsRepository repository, BatchRuns batches, BatchDesk work, AuditTrail audit) {
        this.repository = repository;
        this.batches = batches;
        this.work = work;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public OperationsReport report() {
        OperationsRepository.Waiting waiting = repository.waiting();
        return new OperationsReport(
                waiting.count(),
                waiting.oldest(),
                repository.lags(),
                repository.deadRecordCount(),
                repository.deadRecords());
    }

    /** Asks the workers to forget the projected tables and to replay all records; asking again while that waits changes nothing. */
    @Transactional
    public void rebuildProjection() {
        // Of two who ask in the same moment both are heard, one after the other: the lane sees to that.
        if (work.going(GOING).stream().noneMatch(run -> run.kind().equals(REBUILD))) {
            batches.queue(REBUILD, REBUILD, "");
            audit.record("engine.rebuild-projection", "projection", "all", null, Map.of());
        }
    }
}

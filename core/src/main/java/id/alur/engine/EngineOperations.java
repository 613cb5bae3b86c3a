package id.alur.engine;

import id.alur.audit.AuditTrail;
import id.alur.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an operator sees of the way to the engine, and can do about it. */
@Service
@Transactional
@PreAuthorize("hasRole('OPERATOR')")
public class EngineOperations {

    private final OutboxRepository outbox;
    private final AuditTrail audit;

    EngineOperations(OutboxRepository outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Commands that were set aside, oldest first. */
    @Transactional(readOnly = true)
    public List<ParkedCommand> parked(int limit) {
        return outbox.parked(limit);
    }

    /**
     * Sends a parked command again, as if for the first time.
     *
     * @throws NotFoundException if it is not parked (any more)
     */
    public void retry(UUID id) {
        if (!outbox.unpark(id)) {
            throw new NotFoundException("error.engine.command-not-parked");
        }
        audit.record("engine.retry-command", "outbox", id.toString(), null, Map.of());
    }
}

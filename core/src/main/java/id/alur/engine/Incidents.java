package id.alur.engine;

import id.alur.audit.AuditTrail;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-127: steps that stand still, and the one thing that can be done once their cause is gone: try them again. */
@Service
@Transactional
@PreAuthorize("hasRole('OPERATOR')")
public class Incidents {

    /** How long the outcome of a try is shown. */
    private static final Duration SHOWN = Duration.ofDays(1);

    private final IncidentRepository repository;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Incidents(IncidentRepository repository, EngineOutbox outbox, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands still now, the longest first. */
    @Transactional(readOnly = true)
    public List<Incident> open(int limit) {
        return repository.open(limit);
    }

    /** What was tried again within the last day and has not stood still since, the latest first. */
    @Transactional(readOnly = true)
    public List<TriedStep> tried(int limit) {
        return repository.tried(clock.instant().minus(SHOWN), limit);
    }

    /**
     * Has the engine try the step again. Asked again while that is on its way, nothing happens. If the step fails again, the engine
     * tells of a new incident.
     *
     * @param key of the {@link Incident}
     * @throws NotFoundException when it does not stand still (any more)
     */
    public void tryAgain(long key) {
        IncidentRepository.Standing standing =
                repository.lock(key).orElseThrow(() -> new NotFoundException("error.engine.incident-over"));
        if (!repository.isTryOnItsWay(key)) {
            outbox.resolveIncident(key, standing.jobKey(), standing.caseId());
            audit.record(
                    "engine.retry-incident",
                    "incident",
                    Long.toString(key),
                    standing.caseId(),
                    Map.of("element", standing.elementId()));
        }
    }
}

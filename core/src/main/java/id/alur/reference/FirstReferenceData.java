package id.alur.reference;

import id.alur.audit.AuditTrail;
import id.alur.reference.ReferenceChange.State;
import id.alur.sheet.RowMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills kinds of reference data that nobody has entered yet from files that come with Alur, by the door of an official's file. */
@Service
public class FirstReferenceData {

    private final ReferenceKinds kinds;
    private final ReferenceFiles files;
    private final ReferenceRepository changes;
    private final AuditTrail audit;
    private final Clock clock;

    FirstReferenceData(
            ReferenceKinds kinds, ReferenceFiles files, ReferenceRepository changes, AuditTrail audit, Clock clock) {
        this.kinds = kinds;
        this.files = files;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the rows of the file, unless the kind has rows already: what people have changed since stays.
     *
     * @param file as an export of the kind
     * @param reason where the file comes from
     * @return how many rows were taken
     * @throws IllegalStateException when a row is refused; then none is taken
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int fill(String code, byte[] file, String reason) {
        ReferenceKind kind = kinds.get(code);
        changes.lock(code);
        if (!kind.rows().isEmpty()) {
            return 0;
        }
        ReferenceTrial trial = kinds.take(kind, files.read(code, file));
        List<RowMessage> refusals = trial.report().refusals();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("File of " + code + " is refused: " + refusals);
        }
        kind.hold(trial.differences());
        ReferenceChangeId id = new ReferenceChangeId(UUID.randomUUID());
        changes.insert(id, code, State.APPLIED, trial, ReferenceChange.reasonOf(reason), null, clock.instant());
        int rows = trial.differences().size();
        audit.record("reference.fill", "reference_change", id.toString(), null, Map.of("kind", code, "rows", rows));
        return rows;
    }
}

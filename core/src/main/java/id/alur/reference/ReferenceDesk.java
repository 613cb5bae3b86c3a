package id.alur.reference;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.reference.ReferenceChange.State;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Changes reference data (UC-122): a trial first, then either at once or, where rules decide by it, when a second keeper agrees. A
 * person sees and changes the kinds whose keeper they are.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
public class ReferenceDesk {

    /** Most rows of one change. */
    public static final int MOST_ROWS = 5_000;

    private static final int SHOWN_CHANGES = 50;

    private final ReferenceKinds kinds;
    private final ReferenceRepository changes;
    private final OpenCases openCases;
    private final ReferenceNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    ReferenceDesk(
            ReferenceKinds kinds,
            ReferenceRepository changes,
            OpenCases openCases,
            ReferenceNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.kinds = kinds;
        this.changes = changes;
        this.openCases = openCases;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds that the current person keeps; none for most people. */
    @Transactional(readOnly = true)
    public List<ReferenceSummary> kinds() {
        Map<String, Integer> waiting = changes.waiting();
        return kinds.own().stream()
                .map(kind ->
                        new ReferenceSummary(kind.code(), kind.rows().size(), waiting.getOrDefault(kind.code(), 0)))
                .toList();
    }

    /** Whether the current person keeps anything. */
    @Transactional(readOnly = true)
    public boolean keepsAny() {
        return !kinds.own().isEmpty();
    }

    /**
     * @throws NotFoundException when there is no such kind
     * @throws AccessDeniedException when the current person does not keep it
     */
    @Transactional(readOnly = true)
    public ReferenceKind kind(String code) {
        return kinds.get(code);
    }

    @Transactional(readOnly = true)
    public List<ReferenceRow> rows(String code) {
        return kinds.get(code).rows();
    }

    /** Changes that wait, then the 50 newest. */
    @Transactional(readOnly = true)
    public List<ReferenceChange> changes(String code) {
        return changes.changes(kinds.get(code).code(), SHOWN_CHANGES);
    }

    /** What would become of the rows; nothing is changed. */
    public ReferenceTrial trial(String code, List<ReferenceRow> rows) {
        return tried(kinds.get(code), rows);
    }

    /** What a waiting change would mean as things are now; nothing is changed. */
    public List<ReferenceEffect> effects(ReferenceChangeId id) {
        ReferenceChange change = waiting(id);
        return tried(kinds.get(change.kind()), change.rows()).effects();
    }

    /**
     * Changes what the rows say. Where rules decide by it, the change only waits, and the other keepers are told.
     *
     * @param reason decree or ground, 5 to 500 characters
     * @return how the change stands now
     * @throws DomainException when a row is refused, nothing would change, or the reason is too short or too long
     */
    public State submit(String code, List<ReferenceRow> rows, String reason) {
        ReferenceKind kind = kinds.get(code);
        String why = ReferenceChange.reasonOf(reason);
        ReferenceTrial trial = tried(kind, rows);
        if (!trial.report().refusals().isEmpty()) {
            throw new DomainException(
                    "error.reference.rows-refused", trial.report().refusals().size());
        }
        if (trial.differences().isEmpty()) {
            throw new DomainException("error.reference.nothing-changes");
        }
        State state = kind.profile().decides() ? State.PROPOSED : State.APPLIED;
        if (state == State.APPLIED) {
            taken(kind, rows);
            kind.hold(trial.differences());
        }
        ReferenceChangeId id = new ReferenceChangeId(UUID.randomUUID());
        EmployeeId proposer = person();
        changes.insert(id, code, state, trial, why, proposer, clock.instant());
        audit.record(
                kind.profile().decides() ? "reference.propose" : "reference.apply",
                "reference_change",
                id.toString(),
                null,
                facts(code, trial));
        if (kind.profile().decides()) {
            notices.tellKeepers(kind, id, proposer);
        }
        return state;
    }

    /**
     * Lets a proposed change hold.
     *
     * @throws AccessDeniedException for the person who proposed it
     * @throws DomainException when it does not wait any more, or the rows are other than when it was proposed
     */
    public void approve(ReferenceChangeId id) {
        ReferenceChange change = waiting(id);
        EmployeeId second = secondPerson(change);
        ReferenceKind kind = kinds.get(change.kind());
        ReferenceTrial trial = taken(kind, change.rows());
        if (!trial.report().refusals().isEmpty()
                || !Set.copyOf(trial.differences()).equals(Set.copyOf(change.differences()))) {
            throw new DomainException("error.reference.changed-meanwhile");
        }
        kind.hold(trial.differences());
        settle(change, State.APPLIED, second, "");
    }

    /** @param reason for the proposer, 5 to 500 characters */
    public void refuse(ReferenceChangeId id, String reason) {
        ReferenceChange change = waiting(id);
        settle(change, State.REFUSED, secondPerson(change), ReferenceChange.reasonOf(reason));
    }

    /** Takes one's own proposal back. */
    public void withdraw(ReferenceChangeId id) {
        ReferenceChange change = waiting(id);
        EmployeeId person = CurrentUser.require();
        if (!person.equals(change.proposer())) {
            throw new AccessDeniedException("Only the proposer withdraws");
        }
        settle(change, State.WITHDRAWN, person, "");
    }

    private ReferenceChange waiting(ReferenceChangeId id) {
        ReferenceChange change =
                changes.find(id).orElseThrow(() -> new NotFoundException("error.reference.change-unknown"));
        kinds.get(change.kind());
        if (change.state() != State.PROPOSED) {
            throw new DomainException("error.reference.settled");
        }
        return change;
    }

    private EmployeeId person() {
        EmployeeId person = CurrentUser.require();
        if (!changes.isPerson(person)) {
            throw new DomainException("error.reference.technical");
        }
        return person;
    }

    private EmployeeId secondPerson(ReferenceChange change) {
        EmployeeId person = person();
        if (person.equals(change.proposer())) {
            throw new AccessDeniedException("Somebody else lets a change hold");
        }
        return person;
    }

    private void settle(ReferenceChange change, State state, EmployeeId by, String note) {
        if (!changes.settle(change.id(), state, by, note, clock.instant())) {
            throw new DomainException("error.reference.settled");
        }
        audit.record(
                "reference." + state.name().toLowerCase(Locale.ROOT),
                "reference_change",
                change.id().toString(),
                null,
                Map.of("kind", change.kind(), "rows", change.differences().size()));
        notices.tellProposer(change, state, by, note);
    }

    /** Takes the rows and takes that back, so that what is said is what would be. */
    private ReferenceTrial tried(ReferenceKind kind, List<ReferenceRow> rows) {
        changes.lock(kind.code());
        TransactionStatus transaction = TransactionAspectSupport.currentTransactionStatus();
        Object before = transaction.createSavepoint();
        ReferenceTrial trial = taken(kind, rows);
        var then = openCases.judge(kind.code(), trial.differences());
        transaction.rollbackToSavepoint(before);
        transaction.releaseSavepoint(before);
        return trial.with(OpenCases.compare(openCases.judge(kind.code(), trial.differences()), then));
    }

    private ReferenceTrial taken(ReferenceKind kind, List<ReferenceRow> rows) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new DomainException("error.reference.row-count", MOST_ROWS);
        }
        changes.lock(kind.code());
        return kinds.take(kind, rows);
    }

    private static Map<String, ?> facts(String code, ReferenceTrial trial) {
        return Map.of(
                "kind",
                code,
                "created",
                trial.report().created(),
                "changed",
                trial.report().changed());
    }
}

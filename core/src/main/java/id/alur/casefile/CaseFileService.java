package id.alur.casefile;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and closes case files and enters in them what happens. Every method is a part of what a feature's service does, within that
 * service's transaction and after its checks; what people read is {@link CasePages}.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFileService {

    private final CaseFileRepository repository;
    private final CaseReadRepository reads;
    private final CasePartiesRepository parties;
    private final CaseClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    CaseFileService(
            CaseFileRepository repository,
            CaseReadRepository reads,
            CasePartiesRepository parties,
            CaseClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.parties = parties;
        this.repository = repository;
        this.reads = reads;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a case started by the current person; its number is the next of its prefix and year, without gaps. */
    public CaseFile open(NewCaseFile wanted) {
        return openBy(wanted, CaseParty.employee(CurrentUser.require()));
    }

    /** As {@link #open}, for a case that the system opens: it counts as started by this person. */
    public CaseFile openFor(NewCaseFile wanted, EmployeeId starter) {
        return openBy(wanted, CaseParty.employee(starter));
    }

    /**
     * As {@link #open}, for a case that somebody from outside starts or, when {@code starter} is null, the system by itself. The
     * employee whom a case is about is barred from deciding in it.
     */
    public CaseFile openBy(NewCaseFile wanted, @Nullable CaseParty starter) {
        Instant now = clock.instant();
        int year = now.atZone(clock.getZone()).getYear();
        String number =
                "%s/%d/%06d".formatted(wanted.numberPrefix(), year, repository.nextNumber(wanted.numberPrefix(), year));
        CaseFile file = new CaseFile(
                new CaseFileId(UUID.randomUUID()),
                number,
                wanted.processId(),
                wanted.title(),
                wanted.subject(),
                starter,
                wanted.owningUnit(),
                wanted.parent(),
                true,
                null,
                null,
                now,
                null);
        repository.insert(file);
        addEvent(file.id(), "opened", null, Map.of());
        audit.record(
                "casefile.open",
                "case_file",
                file.id().toString(),
                file.id(),
                Map.of("number", number, "processId", file.processId()));
        return file;
    }

    /** The case is closed when its process ends, because no feature closes it; the end event's name says how. */
    public void endWithProcess(CaseFileId id) {
        repository.setEndsWithProcess(id);
    }

    /**
     * Closes a case; closing it again changes nothing, so that a worker may be repeated.
     *
     * @param outcome such as {@code approved}; the words are {@code casefile.outcome.<outcome>} of the feature's message bundle
     */
    public void close(CaseFileId id, String outcome) {
        if (repository.close(id, outcome, clock.instant())) {
            clocks.endAll(id);
            addEvent(id, "closed", null, Map.of());
            audit.record("casefile.close", "case_file", id.toString(), id, Map.of("outcome", outcome));
        } else {
            find(id);
        }
    }

    /**
     * Says what was decided on a case that goes on, such as an approval whose training is still to come; lists show it instead of
     * "running". Said again, nothing happens.
     *
     * @param decision one of the feature's outcomes; null when the decision was taken back
     */
    public void decided(CaseFileId id, @Nullable String decision) {
        if (repository.setDecided(id, decision)) {
            repository.notifyReaders(id);
        } else {
            find(id);
        }
    }

    /**
     * From now on the person does nothing in the case but what the model gives to them by name: they neither take nor complete what
     * the case asks of officials. Said again, nothing happens.
     */
    public void bar(CaseFileId id, EmployeeId person, BarReason reason) {
        if (parties.insertBar(id, person, reason, clock.instant())) {
            audit.record(
                    "casefile.bar",
                    "case_file",
                    id.toString(),
                    id,
                    Map.of("employeeId", person.toString(), "reason", reason.name()));
        }
    }

    /** Who does nothing in the case but what the model gives to them by name. */
    public Set<EmployeeId> barred(CaseFileId id) {
        return parties.barred(id);
    }

    /**
     * @param parent the case that this one belongs to from now on; null when it stands for itself again
     * @throws NotFoundException when there is no such case
     */
    public void setParent(CaseFileId id, @Nullable CaseFileId parent) {
        if (!parties.setParent(id, parent)) {
            throw new NotFoundException("error.casefile.not-found");
        }
        repository.notifyReaders(id);
    }

    /** @throws NotFoundException when there is no such case; who may know of it is the caller's business */
    public CaseFile find(CaseFileId id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("error.casefile.not-found"));
    }

    /**
     * Adds a line to the timeline that people read, told by the current person or, for a worker, by the system.
     *
     * @param kind the words are {@code casefile.event.<kind>} of the feature's message bundle, in which {@code {name}} stands for the
     *     detail of that name and {@code {actor}} for who did it
     * @param details what the words need; readable by everybody who may read the case
     */
    public void addEvent(CaseFileId id, String kind, @Nullable TaskKey task, Map<String, ?> details) {
        repository.insertEvent(id, clock.instant(), CurrentUser.find().orElse(null), kind, task, details);
        repository.notifyReaders(id);
    }

    /** Whether the timeline tells something about a task of a kind that does not begin with {@code exceptPrefix}. */
    public boolean hasEvent(CaseFileId id, TaskKey task, String exceptPrefix) {
        return repository.hasEvent(id, task, exceptPrefix);
    }

    /** Keeps what the current person entered in a form, as validated. A task takes one submission. */
    public void recordSubmission(CaseFileId id, @Nullable TaskKey task, String formId, Map<String, ?> data) {
        repository.insertSubmission(id, task, formId, data, CurrentUser.require(), clock.instant());
    }

    /** Keeps why a rule decided as it did, for the people whom the decision concerns. */
    public void recordEvaluation(
            CaseFileId id,
            String decisionId,
            String ruleSet,
            Map<String, ?> inputs,
            List<?> matchedRules,
            @Nullable Object output) {
        repository.insertEvaluation(
                id, new CaseEvaluation(decisionId, ruleSet, inputs, matchedRules, output, clock.instant()));
    }

    /** Why rules decided as they did, the latest first; who may know is the caller's business. */
    public List<CaseEvaluation> evaluations(CaseFileId id) {
        return reads.evaluations(id);
    }
}

package id.alur.approval;

import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions on cases: who is next by the register of today, who may not decide, and what was said. A feature brings the
 * {@link Chain} of its case and tells what a decision means for it; rules and records are the same for all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {

    private final ApprovalRepository repository;
    private final CaseFileService cases;
    private final Principals principals;
    private final Clock clock;

    Approvals(ApprovalRepository repository, CaseFileService cases, Principals principals, Clock clock) {
        this.repository = repository;
        this.cases = cases;
        this.principals = principals;
        this.clock = clock;
    }

    /**
     * Who decides next. Asked again, it answers the same as long as offices and decisions are the same.
     *
     * @throws IllegalStateException when everybody is passed over
     */
    public <S extends ChainStage> Step<S> next(CaseFileId caseId, Chain<S> chain) {
        return ApprovalRules.next(
                chain.stages(),
                cases.barred(caseId),
                repository.decisions(caseId),
                stage -> Set.copyOf(principals.holdersOf(chain.group().apply(stage))));
    }

    /** Keeps that nobody was asked at the stages that the step passes over. @return those that are new, for the timeline */
    public <S extends ChainStage> Map<S, Skip> passOver(CaseFileId caseId, Step<S> step) {
        Map<S, Skip> fresh = new LinkedHashMap<>();
        step.skipped().forEach((stage, reason) -> {
            if (repository.insertSkip(caseId, stage.code(), reason, clock.instant())) {
                fresh.put(stage, reason);
            }
        });
        return fresh;
    }

    /** Why this person may not decide in this case, whatever offices they hold; a question back is not yet a decision. */
    public Optional<Objection> objection(CaseFileId caseId, EmployeeId person) {
        return ApprovalRules.objection(person, cases.barred(caseId), repository.decisions(caseId));
    }

    /**
     * The current person has spoken.
     *
     * @param task at which it was said; null when it was said elsewhere
     * @param words note, question or reason
     * @throws DomainException with the {@link Objection} when they may not decide
     */
    public void decide(
            CaseFileId caseId,
            ChainStage stage,
            Decision.Outcome outcome,
            @Nullable TaskKey task,
            @Nullable String words) {
        EmployeeId me = CurrentUser.require();
        repository.lock(caseId);
        objection(caseId, me).ifPresent(why -> {
            throw new DomainException(why.message());
        });
        repository.insert(caseId, task, new Decision(stage.code(), me, outcome, clock.instant()), words);
    }

    /** What was decided was about something that is another now: everybody decides anew, also who has decided before. */
    public void startAgain(CaseFileId caseId) {
        repository.lock(caseId);
        repository.startAgain(caseId);
    }

    /** Those that count, in the order they were made. */
    public List<Decision> decisions(CaseFileId caseId) {
        return repository.decisions(caseId);
    }

    /** All that was ever said, with names, in the order it was said; who may read it is the caller's business. */
    public List<Said> said(CaseFileId caseId) {
        return repository.said(caseId);
    }

    /** Codes of the stages at which nobody was asked. */
    public Set<String> skipped(CaseFileId caseId) {
        return repository.skipped(caseId);
    }
}

package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.Told;
import id.alur.appraisal.year.WrittenText;
import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * UC-131: a plan that is changed in mid-year. The change is a version of its own, with a reason, and is agreed as the first was; until
 * then the version before is in force.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class PlanChange {

    private final AppraisalAccess access;
    private final PlanReader plans;
    private final PlanVersionRepository repository;
    private final LineRepository lines;
    private final OpenChange open;
    private final CaseFileService cases;
    private final EngineOutbox engine;
    private final Told told;
    private final AuditTrail audit;
    private final Clock clock;

    PlanChange(
            AppraisalAccess access,
            PlanReader plans,
            PlanVersionRepository repository,
            LineRepository lines,
            OpenChange open,
            CaseFileService cases,
            EngineOutbox engine,
            Told told,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.repository = repository;
        this.lines = lines;
        this.open = open;
        this.cases = cases;
        this.engine = engine;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a new version of the own plan, as the one in force stands.
     *
     * @param reason {@value PlanLimits#SHORTEST_REASON} to {@value PlanLimits#REASON} characters
     * @throws DomainException when nothing is agreed yet, a change is being worked on, or the year is being concluded
     */
    public void ask(CaseFileId caseId, String reason) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        String why = WrittenText.text(reason, PlanLimits.SHORTEST_REASON, PlanLimits.REASON);
        List<Plan> versions = plans.versions(year.id());
        refusal(year, versions).ifPresent(key -> {
            throw new DomainException(key);
        });
        Plan agreed = plans.agreed(year).orElseThrow();
        PlanId change = new PlanId(UUID.randomUUID());
        int number = versions.getLast().number() + 1;
        repository.insert(change, year.id(), number, why, clock.instant());
        repository.copyExpectations(agreed.id(), change);
        lines.copy(agreed.id(), change);
        engine.publishMessage(Messages.PLAN_CHANGE_OPENED, caseId, Map.of());
        cases.addEvent(caseId, "appraisal.change-opened", null, Map.of("number", number));
        told.superior(year, "appraisal-plan-changed", Map.of(), Integer.toString(number));
        audit.record("appraisal.change-plan", "plan", change.toString(), caseId, Map.of("number", number));
    }

    /** Gives up the change that is being worked on; the version in force stays as it is. Without one nothing happens. */
    public void withdraw(CaseFileId caseId) {
        open.drop(access.change(caseId, Relation.SELF).year());
    }

    /** Key of why the plan cannot be changed now. */
    static Optional<String> refusal(AppraisalYear year, List<Plan> versions) {
        if (year.isConcluding()) {
            return Optional.of("error.appraisal.change-too-late");
        }
        if (versions.stream().noneMatch(plan -> plan.state() == PlanState.AGREED)) {
            return Optional.of("error.appraisal.nothing-agreed");
        }
        return versions.stream().anyMatch(plan -> plan.state().isOpen())
                ? Optional.of("error.appraisal.change-running")
                : Optional.empty();
    }
}

package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.Told;
import id.alur.appraisal.year.WrittenText;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.TaskKey;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A plan, or a change of it, goes from the employee to the superior and back, until both agree. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanAgreement {

    private final AppraisalAccess access;
    private final Years years;
    private final PlanReader plans;
    private final PlanVersionRepository repository;
    private final DiscussionRepository discussion;
    private final CaseFileService cases;
    private final Told told;
    private final AuditTrail audit;
    private final Clock clock;

    PlanAgreement(
            AppraisalAccess access,
            Years years,
            PlanReader plans,
            PlanVersionRepository repository,
            DiscussionRepository discussion,
            CaseFileService cases,
            Told told,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.years = years;
        this.plans = plans;
        this.repository = repository;
        this.discussion = discussion;
        this.cases = cases;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainException while something is missing */
    void submit(CaseFileId caseId, TaskKey task) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        Plan plan = open(year, PlanState.DRAFT);
        List<MissingPart> missing = MissingPart.of(plans.results(plan.id()));
        if (!missing.isEmpty()) {
            throw new DomainException("error.appraisal.plan-incomplete", missing.size());
        }
        Instant now = clock.instant();
        repository.submit(plan.id(), now);
        moveFirst(year, plan, YearState.DISCUSSING);
        tell(year, plan, task, "plan-submitted", now);
        told.superior(year, "appraisal-plan-submitted", Map.of(), plan.number() + ":" + now);
    }

    void agree(CaseFileId caseId, TaskKey task) {
        AppraisalYear year = access.change(caseId, Relation.SUPERIOR).year();
        Plan plan = open(year, PlanState.DISCUSSING);
        Instant now = clock.instant();
        repository.agree(plan, CurrentUser.require(), now);
        moveFirst(year, plan, YearState.RUNNING);
        tell(year, plan, task, "plan-agreed", now);
        told.employee(year, "appraisal-plan-agreed", Map.of(), Integer.toString(plan.number()));
    }

    /** @param reason for the employee, in the thread about the whole plan */
    void giveBack(CaseFileId caseId, TaskKey task, String reason) {
        AppraisalYear year = access.change(caseId, Relation.SUPERIOR).year();
        Plan plan = open(year, PlanState.DISCUSSING);
        Instant now = clock.instant();
        String why = WrittenText.text(reason, PlanLimits.SHORTEST_REASON, PlanLimits.REASON);
        discussion.insert(year.id(), null, CurrentUser.require(), true, why, now);
        repository.giveBack(plan.id());
        moveFirst(year, plan, YearState.PLANNING);
        tell(year, plan, task, "plan-returned", now);
        told.employee(year, "appraisal-plan-returned", Map.of(), plan.number() + ":" + now);
    }

    /** A change goes its way while the year goes on. */
    private void moveFirst(AppraisalYear year, Plan plan, YearState state) {
        if (plan.number() == 1) {
            years.move(year, state, null);
        }
    }

    private void tell(AppraisalYear year, Plan plan, TaskKey task, String event, Instant at) {
        cases.addEvent(year.caseId(), "appraisal." + event, task, Map.of("number", plan.number()));
        audit.record(
                "appraisal." + event,
                "plan",
                plan.id().toString(),
                year.caseId(),
                Map.of("number", plan.number(), "at", at.toString()));
    }

    private Plan open(AppraisalYear year, PlanState state) {
        return plans.open(year.id())
                .filter(plan -> plan.state() == state)
                .orElseThrow(() -> new DomainException("error.appraisal.plan-closed"));
    }
}

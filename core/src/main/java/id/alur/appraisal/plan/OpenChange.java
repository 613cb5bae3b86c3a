package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalYear;
import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A change of a plan that is being worked on, and comes to nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenChange {

    private final PlanReader plans;
    private final PlanVersionRepository repository;
    private final CaseFileService cases;
    private final EngineOutbox engine;
    private final AuditTrail audit;

    OpenChange(
            PlanReader plans,
            PlanVersionRepository repository,
            CaseFileService cases,
            EngineOutbox engine,
            AuditTrail audit) {
        this.plans = plans;
        this.repository = repository;
        this.cases = cases;
        this.engine = engine;
        this.audit = audit;
    }

    /** Gives up what is being changed, and takes its task away; the first version of a plan is no change. Said again, nothing happens. */
    public void drop(AppraisalYear year) {
        plans.open(year.id()).filter(plan -> plan.number() > 1).ifPresent(plan -> {
            repository.drop(plan.id());
            engine.publishMessage(Messages.PLAN_CHANGE_DROPPED, year.caseId(), Map.of());
            cases.addEvent(year.caseId(), "appraisal.change-dropped", null, Map.of("number", plan.number()));
            audit.record("appraisal.drop-change", "plan", plan.id().toString(), year.caseId(), Map.of());
        });
    }
}

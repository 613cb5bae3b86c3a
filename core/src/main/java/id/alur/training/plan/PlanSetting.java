package id.alur.training.plan;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingPlanProcess.Messages;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mayor's word takes effect, for every plan of the city's plan in one transaction; again: nothing happens. */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class PlanSetting {

    private final PlanStateRepository plans;
    private final CityPlanRepository cityPlans;
    private final PlanProposals proposals;
    private final PlanNotices notices;
    private final CaseFileService cases;
    private final EngineOutbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    PlanSetting(
            PlanStateRepository plans,
            CityPlanRepository cityPlans,
            PlanProposals proposals,
            PlanNotices notices,
            CaseFileService cases,
            EngineOutbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.cityPlans = cityPlans;
        this.proposals = proposals;
        this.notices = notices;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws IllegalStateException unless the mayor has spoken: a defect of the model */
    public void set(CaseFileId caseId) {
        CityPlan found = cityPlans.ofCase(caseId).orElseThrow(PlanSetting::unknown);
        List<Plan> all = plans.lockYear(found.year());
        CityPlan city = cityPlans.lock(caseId).orElseThrow(PlanSetting::unknown);
        if (city.state() == CityPlanState.SET) {
            return;
        }
        if (city.state() != CityPlanState.DECIDED) {
            throw new IllegalStateException("The mayor has not decided case " + caseId);
        }
        Instant now = clock.instant();
        all.stream()
                .filter(plan ->
                        plan.state() == PlanState.PROPOSED && city.parts().containsKey(plan.unitId()))
                .forEach(plan -> set(plan, now));
        cityPlans.move(city, CityPlanState.SET, null, now);
        cases.close(caseId, "city-plan-set");
        notices.tellOfficer(city, "set", caseId.toString());
        audit.record(
                "city-plan.set",
                "city_plan",
                city.id().toString(),
                caseId,
                Map.of("parts", city.parts().size()));
    }

    private void set(Plan plan, Instant now) {
        CaseFileId caseId = plan.submittedAs();
        plans.keep(plan, now);
        plans.move(plan, PlanState.SET);
        cases.addEvent(caseId, "plan.set", null, Map.of());
        proposals.propose(plan);
        cases.close(caseId, "plan-set");
        notices.tell(plan, "set", caseId.toString());
        outbox.publishMessage(Messages.PLAN_SET, caseId, Map.of());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.plan.unknown");
    }
}

package id.alur.training.plan;

import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision about a plan, of an agency or of the city, means for it. Nobody decides about what they submitted: own-case rule. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanDecisions implements TaskCompletion {

    private final PlanStateRepository plans;
    private final CityPlanRepository cityPlans;
    private final PlanRepair repair;
    private final CaseFileService cases;
    private final PlanNotices notices;

    PlanDecisions(
            PlanStateRepository plans,
            CityPlanRepository cityPlans,
            PlanRepair repair,
            CaseFileService cases,
            PlanNotices notices) {
        this.plans = plans;
        this.cityPlans = cityPlans;
        this.repair = repair;
        this.cases = cases;
        this.notices = notices;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(TrainingPlanProcess.PROCESS_ID) || processId.equals(TrainingPlanCityProcess.PROCESS_ID);
    }

    @Override
    public void onComplete(CompletionContext context) {
        switch (context.elementId()) {
            case TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD ->
                decide(context, PlanState.SUBMITTED, PlanState.APPROVED, "plan.approved");
            case TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM ->
                decide(context, PlanState.APPROVED, PlanState.ACCEPTED, "plan.accepted");
            case TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA ->
                decideCity(context, CityPlanState.PROPOSED, CityPlanState.APPROVED, "plan.city-approved");
            case TrainingPlanCityProcess.Tasks.SET_BY_MAYOR ->
                decideCity(context, CityPlanState.APPROVED, CityPlanState.DECIDED, "plan.city-decided");
            default -> throw new IllegalStateException("No decision belongs to task " + context.elementId());
        }
    }

    private void decide(CompletionContext context, PlanState expected, PlanState approved, String event) {
        CaseFileId caseId = context.caseId();
        Plan plan = plans.lock(caseId).orElseThrow(PlanDecisions::unknown);
        if (plan.state() != expected) {
            throw new DomainException("error.training.plan.changed");
        }
        if (isReturn(context)) {
            repair.giveBack(plan, question(context));
            cases.addEvent(caseId, "plan.returned", context.task(), Map.of());
            notices.tell(plan, "returned", context.task().toString());
            return;
        }
        plans.move(plan, approved);
        cases.addEvent(caseId, event, context.task(), Map.of());
        if (approved == PlanState.ACCEPTED) {
            notices.tell(plan, "accepted", context.task().toString());
        }
    }

    private void decideCity(CompletionContext context, CityPlanState expected, CityPlanState approved, String event) {
        CaseFileId caseId = context.caseId();
        CityPlan plan = cityPlans.lock(caseId).orElseThrow(PlanDecisions::unknown);
        if (plan.state() != expected) {
            throw new DomainException("error.training.plan.changed");
        }
        if (isReturn(context)) {
            cityPlans.move(plan, CityPlanState.RETURNED, question(context), null);
            cases.addEvent(caseId, "plan.returned", context.task(), Map.of());
            notices.tellOfficer(plan, "returned", context.task().toString());
            return;
        }
        cityPlans.move(plan, approved, null, null);
        cases.addEvent(caseId, event, context.task(), Map.of());
    }

    private static boolean isReturn(CompletionContext context) {
        return switch (text(context, "outcome")) {
            case TrainingPlanProcess.Outcomes.APPROVED -> false;
            case TrainingPlanProcess.Outcomes.RETURNED -> true;
            default -> throw new IllegalStateException("Unknown decision in task " + context.task());
        };
    }

    private static String question(CompletionContext context) {
        return text(context, "question");
    }

    private static String text(CompletionContext context, String key) {
        return (String) Objects.requireNonNull(context.data().get(key), key);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.plan.unknown");
    }
}

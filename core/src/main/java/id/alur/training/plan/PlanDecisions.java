package id.alur.training.plan;

import id.alur.approval.Approvals;
import id.alur.approval.Decision;
import id.alur.approval.Objection;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a decision about a plan, of an agency or of the city, means for it. Nobody decides about what they submitted, nor twice about the
 * same plan; once it was returned and sent again, everybody decides anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanDecisions implements TaskCompletion {

    private final PlanStateRepository plans;
    private final CityPlanRepository cityPlans;
    private final Approvals approvals;
    private final PlanRepair repair;
    private final CaseFileService cases;
    private final PlanNotices notices;

    PlanDecisions(
            PlanStateRepository plans,
            CityPlanRepository cityPlans,
            Approvals approvals,
            PlanRepair repair,
            CaseFileService cases,
            PlanNotices notices) {
        this.plans = plans;
        this.cityPlans = cityPlans;
        this.approvals = approvals;
        this.repair = repair;
        this.cases = cases;
        this.notices = notices;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(TrainingPlanProcess.PROCESS_ID) || processId.equals(TrainingPlanCityProcess.PROCESS_ID);
    }

    @Override
    public Optional<String> objection(String elementId, CaseFileId caseId, EmployeeId person) {
        return approvals.objection(caseId, person).map(Objection::message);
    }

    @Override
    public void onComplete(CompletionContext context) {
        switch (context.elementId()) {
            case TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD ->
                decide(context, PlanStage.OPD_HEAD, PlanState.SUBMITTED, PlanState.APPROVED, "plan.approved");
            case TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM ->
                decide(context, PlanStage.BKPSDM, PlanState.APPROVED, PlanState.ACCEPTED, "plan.accepted");
            case TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA ->
                decideCity(
                        context, PlanStage.SEKDA, CityPlanState.PROPOSED, CityPlanState.APPROVED, "plan.city-approved");
            case TrainingPlanCityProcess.Tasks.SET_BY_MAYOR ->
                decideCity(
                        context, PlanStage.MAYOR, CityPlanState.APPROVED, CityPlanState.DECIDED, "plan.city-decided");
            default -> throw new IllegalStateException("No decision belongs to task " + context.elementId());
        }
    }

    private void decide(
            CompletionContext context, PlanStage stage, PlanState expected, PlanState approved, String event) {
        CaseFileId caseId = context.caseId();
        Plan plan = plans.lock(caseId).orElseThrow(PlanDecisions::unknown);
        if (plan.state() != expected) {
            throw new DomainException("error.training.plan.changed");
        }
        if (returns(context, stage)) {
            repair.giveBack(plan, question(context));
            cases.addEvent(caseId, "plan.returned", context.task(), Map.of());
            notices.tell(plan, "returned", context.task().toString());
            return;
        }
        plans.move(plan, approved);
        cases.addEvent(caseId, event, context.task(), Map.of());
        if (approved == PlanState.ACCEPTED) {
            cases.decided(caseId, "plan-accepted");
            notices.tell(plan, "accepted", context.task().toString());
        }
    }

    private void decideCity(
            CompletionContext context, PlanStage stage, CityPlanState expected, CityPlanState approved, String event) {
        CaseFileId caseId = context.caseId();
        CityPlan plan = cityPlans.lock(caseId).orElseThrow(PlanDecisions::unknown);
        if (plan.state() != expected) {
            throw new DomainException("error.training.plan.changed");
        }
        if (returns(context, stage)) {
            cityPlans.move(plan, CityPlanState.RETURNED, question(context), null);
            cases.addEvent(caseId, "plan.returned", context.task(), Map.of());
            notices.tellOfficer(plan, "returned", context.task().toString());
            return;
        }
        cityPlans.move(plan, approved, null, null);
        cases.addEvent(caseId, event, context.task(), Map.of());
    }

    private boolean returns(CompletionContext context, PlanStage stage) {
        return switch (text(context, "outcome")) {
            case TrainingPlanProcess.Outcomes.APPROVED -> {
                approvals.decide(context.caseId(), stage, Decision.Outcome.APPROVED, context.task(), null);
                yield false;
            }
            case TrainingPlanProcess.Outcomes.RETURNED -> {
                approvals.decide(context.caseId(), stage, Decision.Outcome.RETURNED, context.task(), question(context));
                yield true;
            }
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

package id.alur.appraisal.plan;

import id.alur.process.AppraisalEmployeeProcess;
import id.alur.process.AppraisalEmployeeProcess.Outcomes;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes the tasks about a plan to what they mean for it. */
@Component
class PlanTaskCompletion implements TaskCompletion {

    private static final Set<String> SUBMITTING = Set.of(Tasks.DRAFT_PLAN, Tasks.REVISE_CHANGED_PLAN);
    private static final Set<String> DISCUSSING = Set.of(Tasks.DISCUSS_PLAN, Tasks.DISCUSS_CHANGED_PLAN);

    private final PlanAgreement agreement;

    PlanTaskCompletion(PlanAgreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(AppraisalEmployeeProcess.PROCESS_ID)
                && (SUBMITTING.contains(elementId) || DISCUSSING.contains(elementId));
    }

    /** Fewer people may read a plan than may read the case. */
    @Override
    public boolean keepsAnswersToItself() {
        return true;
    }

    @Override
    public void onComplete(CompletionContext context) {
        if (SUBMITTING.contains(context.elementId())) {
            agreement.submit(context.caseId(), context.task());
        } else if (Outcomes.AGREED.equals(context.data().get("outcome"))) {
            agreement.agree(context.caseId(), context.task());
        } else {
            String reason = (String) Objects.requireNonNullElse(context.data().get("reason"), "");
            agreement.giveBack(context.caseId(), context.task(), reason);
        }
    }
}

package id.alur.training.request;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import id.alur.training.route.Stage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes completed tasks of the process to what they mean for the request. */
@Component
class TrainingTaskCompletion implements TaskCompletion {

    private final TrainingDecisions decisions;
    private final FundingChoice funding;

    TrainingTaskCompletion(TrainingDecisions decisions, FundingChoice funding) {
        this.decisions = decisions;
        this.funding = funding;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(id.alur.process.TrainingRequestProcess.PROCESS_ID)
                && (Stage.ofTask(elementId).isPresent()
                        || elementId.equals(Tasks.REVISE_REQUEST)
                        || elementId.equals(Tasks.CHOOSE_FUNDING));
    }

    @Override
    public Optional<String> objection(String elementId, CaseFileId caseId, EmployeeId person) {
        return Stage.ofTask(elementId).flatMap(stage -> decisions.objection(caseId, person));
    }

    @Override
    public void onComplete(CompletionContext context) {
        switch (context.elementId()) {
            case Tasks.REVISE_REQUEST -> decisions.revise(context.caseId(), context.task(), context.data());
            case Tasks.CHOOSE_FUNDING -> funding.choose(context.caseId(), context.task(), context.data());
            default -> {
                Stage stage = Stage.ofTask(context.elementId())
                        .orElseThrow(
                                () -> new IllegalStateException("No stage belongs to task " + context.elementId()));
                decisions.decide(context.caseId(), context.task(), stage, context.data());
            }
        }
    }
}

package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.request.Funding;
import id.alur.training.request.TrainingFunding;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reserves what a request costs. */
@Component
public class ReserveBudgetWorker {

    private final TrainingFunding funding;

    ReserveBudgetWorker(TrainingFunding funding) {
        this.funding = funding;
    }

    public record Input(UUID caseId) {}

    /** @param waitingEndsAt as ISO 8601 */
    public record Output(boolean hasBudget, String waitingEndsAt) {}

    @JobWorker(type = JobTypes.RESERVE_BUDGET, fetchVariables = Variables.CASE_ID)
    public Output reserve(@VariablesAsType Input input) {
        Funding answer =
                SystemUser.call(JobTypes.RESERVE_BUDGET, () -> funding.reserve(new CaseFileId(input.caseId())));
        return new Output(answer.hasBudget(), answer.waitingEndsAt().toString());
    }
}

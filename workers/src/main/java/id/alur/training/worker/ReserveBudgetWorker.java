package id.alur.training.worker;

import id.alur.casefile.CaseFileId;
import id.alur.process.TrainingRequest.JobTypes;
import id.alur.process.TrainingRequest.Variables;
import id.alur.security.SystemUser;
import id.alur.training.Funding;
import id.alur.training.TrainingFunding;
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

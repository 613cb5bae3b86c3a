package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.request.TrainingFunding;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Undoes {@link ReserveBudgetWorker}, when the process compensates. */
@Component
public class ReleaseBudgetWorker {

    private final TrainingFunding funding;

    ReleaseBudgetWorker(TrainingFunding funding) {
        this.funding = funding;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.RELEASE_BUDGET, fetchVariables = Variables.CASE_ID)
    public void release(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.RELEASE_BUDGET, () -> funding.release(new CaseFileId(input.caseId())));
    }
}

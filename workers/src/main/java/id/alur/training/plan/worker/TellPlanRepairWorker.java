package id.alur.training.plan.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingPlanProcess.JobTypes;
import id.alur.process.TrainingPlanProcess.Variables;
import id.alur.training.plan.PlanRepair;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reminds an agency of the plan that was returned to it, or tells that it is late. */
@Component
public class TellPlanRepairWorker {

    private final PlanRepair repair;

    TellPlanRepairWorker(PlanRepair repair) {
        this.repair = repair;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.TELL_REPAIR, fetchVariables = Variables.CASE_ID)
    public void tell(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.TELL_REPAIR, () -> repair.tell(new CaseFileId(input.caseId())));
    }
}

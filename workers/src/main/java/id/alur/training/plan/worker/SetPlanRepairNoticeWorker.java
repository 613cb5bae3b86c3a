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

/** Answers when somebody is told next of a plan that was returned; working days are ours to count. */
@Component
public class SetPlanRepairNoticeWorker {

    private final PlanRepair repair;

    SetPlanRepairNoticeWorker(PlanRepair repair) {
        this.repair = repair;
    }

    public record Input(UUID caseId) {}

    /** An instant as ISO 8601. */
    public record Output(String repairNoticeAt) {}

    @JobWorker(type = JobTypes.SET_REPAIR_NOTICE, fetchVariables = Variables.CASE_ID)
    public Output set(@VariablesAsType Input input) {
        return new Output(
                SystemUser.call(JobTypes.SET_REPAIR_NOTICE, () -> repair.nextNotice(new CaseFileId(input.caseId())))
                        .toString());
    }
}

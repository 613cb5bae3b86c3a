package id.alur.training.plan.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingPlanCityProcess.JobTypes;
import id.alur.process.TrainingPlanCityProcess.Variables;
import id.alur.training.plan.CityDecrees;
import id.alur.training.plan.PlanSetting;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sets the plans of all agencies once the mayor has decided, and issues the decree. */
@Component
public class SetPlansWorker {

    private final PlanSetting setting;
    private final CityDecrees decrees;

    SetPlansWorker(PlanSetting setting, CityDecrees decrees) {
        this.setting = setting;
        this.decrees = decrees;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.SET_PLANS, fetchVariables = Variables.CASE_ID)
    public void set(@VariablesAsType Input input) {
        CaseFileId caseId = new CaseFileId(input.caseId());
        SystemUser.run(JobTypes.SET_PLANS, () -> {
            setting.set(caseId);
            decrees.issue(caseId);
        });
    }
}

package id.alur.appraisal.worker;

import id.alur.appraisal.rating.NextPeriod;
import id.alur.appraisal.rating.YearFlow;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.AppraisalEmployeeProcess.JobTypes;
import id.alur.process.AppraisalEmployeeProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers what is rated next, and when it may be reported. */
@Component
public class PlanPeriodWorker {

    private final YearFlow flow;

    PlanPeriodWorker(YearFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    /** @param opensAt ISO date-time */
    public record Output(String nextStage, String opensAt) {}

    @JobWorker(type = JobTypes.PLAN_PERIOD, fetchVariables = Variables.CASE_ID)
    public Output plan(@VariablesAsType Input input) {
        NextPeriod next = SystemUser.call(JobTypes.PLAN_PERIOD, () -> flow.nextPeriod(new CaseFileId(input.caseId())));
        return new Output(next.stage(), next.opensAt().toString());
    }
}

package id.alur.appraisal.worker;

import id.alur.appraisal.rating.YearFlow;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.AppraisalEmployeeProcess.JobTypes;
import id.alur.process.AppraisalEmployeeProcess.Variables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the self report and gives the rating to the superior. */
@Component
public class OpenRatingWorker {

    private final YearFlow flow;

    OpenRatingWorker(YearFlow flow) {
        this.flow = flow;
    }

    public record Input(UUID caseId) {}

    @JobWorker(type = JobTypes.OPEN_RATING, fetchVariables = Variables.CASE_ID)
    public void open(@VariablesAsType Input input) {
        SystemUser.run(JobTypes.OPEN_RATING, () -> flow.openRating(new CaseFileId(input.caseId())));
    }
}

package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.finish.TrainingFinish;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From now on the report is awaited; the process hears by a message when its time is over. */
@Component
public class SetReportDeadlineWorker {

    private final TrainingFinish finish;

    SetReportDeadlineWorker(TrainingFinish finish) {
        this.finish = finish;
    }

    public record Input(UUID caseId) {}

    /** Instants as ISO 8601, for cases of an earlier model, which waits for them by timers; its first two jobs do nothing any more. */
    public record Output(String reportReminderAt, String reportEscalationAt, String reportMissingAt) {}

    @JobWorker(type = JobTypes.SET_REPORT_DEADLINE, fetchVariables = Variables.CASE_ID)
    public Output set(@VariablesAsType Input input) {
        String missingAt = SystemUser.call(
                        JobTypes.SET_REPORT_DEADLINE, () -> finish.awaitReport(new CaseFileId(input.caseId())))
                .toString();
        return new Output(missingAt, missingAt, missingAt);
    }
}

package id.alur.training.worker;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.training.finish.ReportDeadlines;
import id.alur.training.finish.TrainingFinish;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers when a report that does not come is asked for, told of, and given up; working days are ours to count. */
@Component
public class SetReportDeadlineWorker {

    private final TrainingFinish finish;

    SetReportDeadlineWorker(TrainingFinish finish) {
        this.finish = finish;
    }

    public record Input(UUID caseId) {}

    /** Instants as ISO 8601. */
    public record Output(String reportReminderAt, String reportEscalationAt, String reportMissingAt) {}

    @JobWorker(type = JobTypes.SET_REPORT_DEADLINE, fetchVariables = Variables.CASE_ID)
    public Output set(@VariablesAsType Input input) {
        ReportDeadlines deadlines = SystemUser.call(
                JobTypes.SET_REPORT_DEADLINE, () -> finish.reportDeadlines(new CaseFileId(input.caseId())));
        return new Output(
                deadlines.reminderAt().toString(),
                deadlines.escalationAt().toString(),
                deadlines.missingAt().toString());
    }
}

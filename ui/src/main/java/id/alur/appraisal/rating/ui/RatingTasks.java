package id.alur.appraisal.rating.ui;

import id.alur.appraisal.rating.PeriodView;
import id.alur.identity.CaseFileId;
import id.alur.process.AppraisalEmployeeProcess;
import id.alur.task.TaskView;
import id.alur.task.ui.TaskPart;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Report, rating and result above the tasks in which they are written and read. */
@Component
class RatingTasks implements TaskPart {

    private final RatingServices services;

    RatingTasks(RatingServices services) {
        this.services = services;
    }

    @Override
    public Optional<Sheet> of(TaskView task) {
        CaseFileId caseId = task.caseId();
        if (caseId == null || task.formId() == null) {
            return Optional.empty();
        }
        return switch (task.formId()) {
            case AppraisalEmployeeProcess.Forms.REPORT ->
                open(caseId, PeriodView::mayReport).map(period -> new ReportSheet(services, caseId, period));
            case AppraisalEmployeeProcess.Forms.RATE ->
                open(caseId, PeriodView::mayRate).map(period -> new RatingSheet(services, caseId, period));
            case AppraisalEmployeeProcess.Forms.READ_RESULT -> Optional.of(new ResultSheet(services, caseId));
            default -> Optional.empty();
        };
    }

    /** At most one period of a year is open. */
    private Optional<PeriodView> open(CaseFileId caseId, Predicate<PeriodView> may) {
        return services.ratings().periods(caseId).stream().filter(may).findFirst();
    }
}

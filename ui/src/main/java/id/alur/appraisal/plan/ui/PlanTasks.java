package id.alur.appraisal.plan.ui;

import id.alur.process.AppraisalEmployeeProcess;
import id.alur.task.TaskView;
import id.alur.task.ui.TaskPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan above the tasks in which it is written and discussed. */
@Component
class PlanTasks implements TaskPart {

    private final PlanServices services;

    PlanTasks(PlanServices services) {
        this.services = services;
    }

    @Override
    public Optional<Sheet> of(TaskView task) {
        if (task.caseId() == null || task.formId() == null) {
            return Optional.empty();
        }
        return switch (task.formId()) {
            case AppraisalEmployeeProcess.Forms.DRAFT_PLAN -> Optional.of(new PlanEditor(services, task.caseId()));
            case AppraisalEmployeeProcess.Forms.DISCUSS_PLAN -> Optional.of(new PlanReview(services, task.caseId()));
            default -> Optional.empty();
        };
    }
}

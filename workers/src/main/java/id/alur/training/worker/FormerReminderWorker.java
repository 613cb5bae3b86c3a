package id.alur.training.worker;

import io.camunda.client.annotation.JobWorker;
import org.springframework.stereotype.Component;

/**
 * Jobs of models that reminded by timers of their own. Whoever has such a task is reminded of it as of every other one, so that these
 * jobs have nothing left to do but to let the cases go on that began by those models.
 */
@Component
public class FormerReminderWorker {

    @JobWorker(
            type = "training.remind-report",
            fetchVariables = {})
    public void remindReport() {
        // See above.
    }

    @JobWorker(
            type = "training.escalate-report",
            fetchVariables = {})
    public void escalateReport() {
        // See above.
    }

    @JobWorker(
            type = "training.remind-evaluator",
            fetchVariables = {})
    public void remindEvaluator() {
        // See above.
    }
}

package id.alur.training.evaluation;

import id.alur.process.TrainingEvaluationProcess;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import org.springframework.stereotype.Component;

/** Takes completed tasks of the process to the level they answer. */
@Component
class EvaluationTaskCompletion implements TaskCompletion {

    private final EvaluationAnswers answers;

    EvaluationTaskCompletion(EvaluationAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(TrainingEvaluationProcess.PROCESS_ID);
    }

    /** More people may read a case than may read what somebody thinks of a course or of a subordinate. */
    @Override
    public boolean keepsAnswersToItself() {
        return true;
    }

    @Override
    public void onComplete(CompletionContext context) {
        EvaluationLevel level = EvaluationLevel.ofTask(context.elementId())
                .orElseThrow(() -> new IllegalStateException("No level belongs to task " + context.elementId()));
        answers.answer(level, context);
    }
}

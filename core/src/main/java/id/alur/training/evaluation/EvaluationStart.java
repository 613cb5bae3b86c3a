package id.alur.training.evaluation;

import id.alur.training.finish.FinishedTraining;
import id.alur.training.finish.TrainingFinishedListener;
import org.springframework.stereotype.Component;

/** A training that is finished is evaluated. */
@Component
class EvaluationStart implements TrainingFinishedListener {

    private final EvaluationService evaluations;

    EvaluationStart(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void finished(FinishedTraining training) {
        evaluations.start(new NewEvaluation(
                training.caseId(), training.participant(), training.course(), training.endedOn(), null));
    }
}

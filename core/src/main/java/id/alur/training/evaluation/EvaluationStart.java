package id.alur.training.evaluation;

import id.alur.training.finish.FinishedTraining;
import id.alur.training.finish.TestScores;
import id.alur.training.finish.TrainingFinishedListener;
import org.springframework.stereotype.Component;

/** A training that is finished is evaluated. */
@Component
class EvaluationStart implements TrainingFinishedListener {

    private final EvaluationService evaluations;
    private final TestScores scores;

    EvaluationStart(EvaluationService evaluations, TestScores scores) {
        this.scores = scores;
        this.evaluations = evaluations;
    }

    @Override
    public void finished(FinishedTraining training) {
        TestResult told = scores.find(training.caseId())
                .map(score -> TestResult.of(score.preTest(), score.postTest()))
                .orElse(null);
        evaluations.start(new NewEvaluation(
                training.caseId(), training.participant(), training.course(), training.endedOn(), told));
    }
}

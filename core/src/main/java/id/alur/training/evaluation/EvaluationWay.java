package id.alur.training.evaluation;

import id.alur.engine.CaseRoute;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingEvaluationProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of one evaluation: the levels that are planned for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationWay implements CaseRoute {

    private final EvaluationRepository evaluations;

    EvaluationWay(EvaluationRepository evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public boolean handles(String processId) {
        return processId.equals(TrainingEvaluationProcess.PROCESS_ID);
    }

    @Override
    public Way of(CaseFileId caseId) {
        return evaluations.find(caseId).map(this::way).orElse(Way.AS_DRAWN);
    }

    private Way way(Evaluation evaluation) {
        List<EvaluationLevel> planned = evaluations.planned(evaluation.id());
        return new Way(
                Arrays.stream(EvaluationLevel.values())
                        .filter(level -> !planned.contains(level))
                        .map(EvaluationLevel::taskId)
                        .collect(Collectors.toSet()),
                Map.of());
    }
}

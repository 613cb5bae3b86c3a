package id.alur.training.evaluation.ui;

import id.alur.shell.ui.OutcomeLooks;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Evaluations that nobody answered. */
@Component
class EvaluationOutcomes implements OutcomeLooks {

    @Override
    public Set<String> withoutSuccess() {
        return Set.of("evaluation-not-answered");
    }
}

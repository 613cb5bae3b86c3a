package id.alur.training.evaluation.ui;

import id.alur.shell.ui.MenuGate;
import id.alur.training.evaluation.EvaluationResults;
import org.springframework.stereotype.Component;

/** Results of trainings are the business of BKPSDM and of those who plan the next year. */
@Component
class EvaluationMenuGate implements MenuGate {

    private final EvaluationResults results;

    EvaluationMenuGate(EvaluationResults results) {
        this.results = results;
    }

    @Override
    public boolean hides(Class<?> view) {
        return view == EvaluationsView.class && !results.mayEnter();
    }
}

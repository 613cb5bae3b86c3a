package id.alur.training.ui;

import id.alur.shell.ui.OutcomeLooks;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Requests that end without a training. */
@Component
class TrainingOutcomes implements OutcomeLooks {

    @Override
    public Set<String> withoutSuccess() {
        return Set.of(
                "training-rejected",
                "training-withdrawn",
                "training-cancelled",
                "training-not-attended",
                "training-replaced");
    }
}

package id.alur.training.plan.ui;

import id.alur.shell.ui.OutcomeLooks;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Plans that were not set. */
@Component
class PlanOutcomes implements OutcomeLooks {

    @Override
    public Set<String> withoutSuccess() {
        return Set.of("plan-withdrawn", "city-plan-withdrawn");
    }
}

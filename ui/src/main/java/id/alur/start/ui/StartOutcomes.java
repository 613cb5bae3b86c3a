package id.alur.start.ui;

import id.alur.shell.ui.OutcomeLooks;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Processes that were stopped. */
@Component
class StartOutcomes implements OutcomeLooks {

    @Override
    public Set<String> withoutSuccess() {
        return Set.of("process-cancelled");
    }
}

package id.alur.training.event.ui;

import id.alur.shell.ui.OutcomeLooks;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Seats that nobody sat on. */
@Component
class EventOutcomes implements OutcomeLooks {

    @Override
    public Set<String> withoutSuccess() {
        return Set.of(
                "event-absent",
                "event-declined",
                "event-dropped-out",
                "event-expired",
                "event-passed-over",
                "event-cancelled");
    }
}

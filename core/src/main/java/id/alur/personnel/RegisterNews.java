package id.alur.personnel;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Spreads the news of a changed register: to other features within the transaction, to browsers and workers after it. */
@Component
class RegisterNews {

    private final ImportRepository runs;
    private final List<RegisterListener> listeners;

    RegisterNews(ImportRepository runs, List<RegisterListener> listeners) {
        this.runs = runs;
        this.listeners = listeners;
    }

    void changed(Instant since) {
        listeners.forEach(listener -> listener.registerChanged(since));
        runs.announceRegisterChange();
    }
}

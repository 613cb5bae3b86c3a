package id.alur.personnel;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Spreads the news of a changed register: to other features within the transaction, to browsers and workers after it. */
@Component
public class RegisterNews {

    private final RegisterWriter register;
    private final List<RegisterListener> listeners;

    RegisterNews(RegisterWriter register, List<RegisterListener> listeners) {
        this.register = register;
        this.listeners = listeners;
    }

    public void changed(Instant since) {
        listeners.forEach(listener -> listener.registerChanged(since));
        register.announceChange();
    }
}

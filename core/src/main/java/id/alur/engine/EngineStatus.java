package id.alur.engine;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Is the engine there? Workers look every few seconds; everybody else reads what they saw. */
@Service
@Transactional
public class EngineStatus {

    private final EngineStatusRepository statuses;
    private final EngineDataRepository data;
    private final Clock clock;

    EngineStatus(EngineStatusRepository statuses, EngineDataRepository data, Clock clock) {
        this.statuses = statuses;
        this.data = data;
        this.clock = clock;
    }

    /** Open to all: the banner is also on the login page. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public EngineState current() {
        return statuses.find().orElseGet(() -> {
            Instant now = clock.instant();
            return new EngineState(false, null, now, now);
        });
    }

    /** Is it the engine whose records the database holds? Open to all: the banner is also on the login page. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public EngineData data() {
        return data.current();
    }

    /** @return true if the engine was not up before and is now */
    @PreAuthorize("hasRole('SYSTEM')")
    public boolean report(boolean up, @Nullable String version) {
        boolean wasUp = statuses.find().map(EngineState::up).orElse(false);
        statuses.save(up, version);
        return up && !wasUp;
    }
}

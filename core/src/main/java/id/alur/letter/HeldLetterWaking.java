package id.alur.letter;

import id.alur.personnel.RegisterListener;
import id.alur.security.RoleListener;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets held letters be tried at once when something changes that they may wait for; within the transaction of that change. */
@Component
class HeldLetterWaking implements RegisterListener, RoleListener {

    private final HeldLetterRepository held;
    private final Clock clock;

    HeldLetterWaking(HeldLetterRepository held, Clock clock) {
        this.held = held;
        this.clock = clock;
    }

    /** A new head or superior signs; a post was filled in. */
    @Override
    public void registerChanged(Instant since) {
        held.wake(
                List.of(LetterObstacle.NO_SIGNATORY, LetterObstacle.INCOMPLETE, LetterObstacle.UNPRINTABLE),
                clock.instant());
    }

    /** An acting official may sign. */
    @Override
    public void rolesChanged() {
        held.wake(List.of(LetterObstacle.NO_SIGNATORY), clock.instant());
    }

    void templatePublished() {
        held.wake(List.of(LetterObstacle.NO_TEMPLATE), clock.instant());
    }

    void patternSet() {
        held.wake(List.of(LetterObstacle.NO_PATTERN), clock.instant());
    }
}

package id.alur.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks whether everything is there that a letter needs, before its number is taken. */
@Component
class LetterReadiness {

    private final LetterKinds kinds;
    private final TemplateRepository templates;
    private final LetterRepository letters;
    private final Clock clock;

    LetterReadiness(LetterKinds kinds, TemplateRepository templates, LetterRepository letters, Clock clock) {
        this.kinds = kinds;
        this.templates = templates;
        this.letters = letters;
        this.clock = clock;
    }

    /** What stands in the way today; empty when nothing does. */
    Optional<LetterObstacle> obstacle(NewLetter wanted) {
        LetterKind kind = kinds.get(wanted.kind());
        LocalDate today = LocalDate.now(clock);
        if (templates.valid(kind.code(), today).isEmpty()) {
            return Optional.of(LetterObstacle.NO_TEMPLATE);
        }
        if (letters.pattern(kind.code(), today).isEmpty()) {
            return Optional.of(LetterObstacle.NO_PATTERN);
        }
        return wanted.data().complete(kind) ? Optional.empty() : Optional.of(LetterObstacle.INCOMPLETE);
    }
}

package id.alur.letter;

import id.alur.audit.AuditTrail;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the numbers of each kind of letter are written, from which day on. */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class NumberPatterns {

    private final LetterRepository letters;
    private final LetterKinds kinds;
    private final HeldLetterWaking waking;
    private final AuditTrail audit;
    private final Clock clock;

    NumberPatterns(
            LetterRepository letters, LetterKinds kinds, HeldLetterWaking waking, AuditTrail audit, Clock clock) {
        this.letters = letters;
        this.kinds = kinds;
        this.waking = waking;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<NumberPattern> of(String kind) {
        kinds.requireKept(kind);
        return letters.patterns(kind);
    }

    /** From which day on a new pattern may hold: tomorrow, so that the letters of a day look alike; today where none holds. */
    @Transactional(readOnly = true)
    public LocalDate earliest(String kind) {
        kinds.requireKept(kind);
        LocalDate today = LocalDate.now(clock);
        return letters.pattern(kind, today).isPresent() ? today.plusDays(1) : today;
    }

    /**
     * Sets the pattern from a day on; numbers go on counting.
     *
     * @throws DomainException when the pattern is not one, or the day is before {@link #earliest}
     */
    @Transactional
    public void set(NumberPattern pattern) {
        kinds.requireKept(pattern.kind());
        pattern.check();
        if (pattern.validFrom().isBefore(earliest(pattern.kind()))) {
            throw new DomainException("error.letter.pattern-date");
        }
        letters.insertPattern(pattern);
        waking.patternSet();
        audit.record(
                "letter.set-number-pattern",
                "letter_kind",
                pattern.kind(),
                null,
                Map.of(
                        "pattern",
                        pattern.text(),
                        "validFrom",
                        pattern.validFrom().toString()));
    }
}

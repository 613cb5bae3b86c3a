package id.alur.training.learning;

import id.alur.shared.DomainException;
import id.alur.training.LessonHours;
import id.alur.training.learning.CompletionResult.Status;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Takes one completion over into the ledger; a refusal is an answer and leaves the transaction of its caller as it is. */
@Component
class Completions {

    private static final int MAX_DAYS = 3000;

    private final LearnerRepository learners;
    private final LedgerPosting posting;

    Completions(LearnerRepository learners, LedgerPosting posting) {
        this.learners = learners;
        this.posting = posting;
    }

    CompletionResult take(Completion completion) {
        try {
            return new CompletionResult(posting.post(entry(completion)) ? Status.CREATED : Status.UNCHANGED, null);
        } catch (DomainException refused) {
            return new CompletionResult(Status.REFUSED, refused);
        }
    }

    private NewLedgerEntry entry(Completion completion) {
        Integer jp = completion.jp();
        if (jp != null) {
            LessonHours.of(BigDecimal.valueOf(jp));
        }
        if (completion.sessions() < 1 || completion.sessions() > Completion.MOST_SESSIONS) {
            throw new DomainException("error.learning.sessions-range", Completion.MOST_SESSIONS);
        }
        if (completion.startsOn().isAfter(completion.endsOn())
                || completion.startsOn().plusDays(MAX_DAYS).isBefore(completion.endsOn())) {
            throw new DomainException("error.learning.dates");
        }
        if (jp != null) {
            LessonHours.checkDays(jp, completion.startsOn(), completion.endsOn());
        }
        return new NewLedgerEntry(
                learners.byNip(completion.nip().replace(" ", ""))
                        .orElseThrow(() -> new DomainException("error.learning.nip-unknown")),
                completion.source(),
                completion.externalId(),
                completion.formCode(),
                completion.title(),
                completion.provider(),
                completion.startsOn(),
                completion.endsOn(),
                jp,
                completion.sessions(),
                completion.certificateNumber(),
                null,
                null,
                null);
    }
}

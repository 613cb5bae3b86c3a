package id.alur.training.learning;

import id.alur.audit.AuditTrail;
import id.alur.calendar.WorkingWeeks;
import id.alur.identity.CurrentUser;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Adds one finished training to the ledger, within the transaction of its caller. It carries no mark of a transaction itself: a
 * refusal would doom the rows of an import that are right.
 */
@Component
class LedgerPosting {

    private final LedgerRepository ledger;
    private final ConversionRepository conversions;
    private final TrainingDays trainingDays;
    private final WorkingWeeks weeks;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerPosting(
            LedgerRepository ledger,
            ConversionRepository conversions,
            TrainingDays trainingDays,
            WorkingWeeks weeks,
            AuditTrail audit,
            Clock clock) {
        this.ledger = ledger;
        this.conversions = conversions;
        this.trainingDays = trainingDays;
        this.weeks = weeks;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link LearningService#post}; the person is known to exist. */
    boolean post(NewLedgerEntry entry) {
        if (entry.endsOn().isAfter(LocalDate.now(clock))) {
            throw new DomainException("error.learning.not-finished");
        }
        JpConversion conversion = conversions
                .find(entry.formCode(), entry.endsOn())
                .orElseThrow(() -> new DomainException("error.learning.form-unknown", entry.formCode()));
        // Neither a monthly limit nor what another source has told may change between the look and the entry.
        ledger.lock(entry.employee());
        int inMonth = conversion.monthlyCap() == null
                ? 0
                : ledger.inMonth(entry.employee(), entry.formCode(), YearMonth.from(entry.endsOn()));
        int days = conversion.isByDay()
                ? trainingDays.counted(weeks.of(entry.employee()), entry.startsOn(), entry.endsOn())
                : 0;
        int jp = isToldElsewhere(entry) ? 0 : conversion.count(entry, days, inMonth);
        if (!ledger.insert(entry, jp, CurrentUser.actor(), clock.instant())) {
            requireSame(ledger.find(entry.source(), entry.externalId()).orElseThrow(), entry, conversion, days);
            return false;
        }
        audit.record(
                "learning.post",
                "jp_entry",
                entry.source() + "/" + entry.externalId(),
                entry.caseId(),
                Map.of("employee", entry.employee().toString(), "form", entry.formCode(), "jp", jp));
        return true;
    }

    /**
     * Whether another source has the same training of the person: the same title but for case and signs, on the same days. It counts
     * once. What a platform tells is refused, so that somebody looks; a case of Alur must go on, so it is kept without hours.
     *
     * @throws DomainException when the entry comes from another system
     */
    private boolean isToldElsewhere(NewLedgerEntry entry) {
        Optional<LedgerEntry> other = ledger
                .entries(entry.employee(), entry.endsOn().getYear())
                .stream()
                .filter(one -> one.jp() > 0 && !one.corrected())
                .filter(one ->
                        one.startsOn().equals(entry.startsOn()) && one.endsOn().equals(entry.endsOn()))
                .filter(one -> !one.source().equals(entry.source()))
                .filter(one -> letters(one.title()).equals(letters(entry.title())))
                .findFirst();
        if (other.isPresent() && !entry.source().equals(NewLedgerEntry.CASE)) {
            throw other.get().source().equals(NewLedgerEntry.CASE)
                    ? new DomainException("error.learning.same-in-case")
                    : new DomainException(
                            "error.learning.same-elsewhere",
                            other.get().source(),
                            other.get().externalId());
        }
        return other.isPresent();
    }

    private static String letters(String title) {
        return title.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** The hours are not compared where the monthly limit, or another source of the same, may have cut them. */
    private static void requireSame(LedgerEntry before, NewLedgerEntry entry, JpConversion conversion, int days) {
        boolean same = before.employee().equals(entry.employee())
                && before.formCode().equals(entry.formCode())
                && before.title().equals(entry.title())
                && before.provider().equals(entry.provider())
                && before.startsOn().equals(entry.startsOn())
                && before.endsOn().equals(entry.endsOn())
                && Objects.equals(before.certificateNumber(), entry.certificateNumber())
                && (conversion.monthlyCap() != null
                        || before.jp() == 0
                        || before.jp() == conversion.count(entry, days, 0));
        if (!same) {
            throw new DomainException("error.learning.posted-differently");
        }
    }
}

package id.alur.training.learning;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Adds one finished training to the ledger, within the transaction of its caller. It carries no mark of a transaction itself: a
 * refusal would doom the rows of an import that are right.
 */
@Component
class LedgerPosting {

    private final LedgerRepository ledger;
    private final ConversionRepository conversions;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerPosting(LedgerRepository ledger, ConversionRepository conversions, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.conversions = conversions;
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
        int inMonth = 0;
        if (conversion.monthlyCap() != null) {
            ledger.lock(entry.employee());
            inMonth = ledger.inMonth(entry.employee(), entry.formCode(), YearMonth.from(entry.endsOn()));
        }
        int jp = conversion.count(entry, inMonth);
        if (!ledger.insert(entry, jp, CurrentUser.actor(), clock.instant())) {
            requireSame(ledger.find(entry.source(), entry.externalId()).orElseThrow(), entry, conversion);
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

    /** The hours are not compared where the monthly limit may have cut them. */
    private static void requireSame(LedgerEntry before, NewLedgerEntry entry, JpConversion conversion) {
        boolean same = before.employee().equals(entry.employee())
                && before.formCode().equals(entry.formCode())
                && before.title().equals(entry.title())
                && before.provider().equals(entry.provider())
                && before.startsOn().equals(entry.startsOn())
                && before.endsOn().equals(entry.endsOn())
                && Objects.equals(before.certificateNumber(), entry.certificateNumber())
                && (conversion.monthlyCap() != null || before.jp() == conversion.count(entry, 0));
        if (!same) {
            throw new DomainException("error.learning.posted-differently");
        }
    }
}

package id.alur.training.learning;

import id.alur.audit.AuditTrail;
import id.alur.decision.Parameters;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.personnel.EmployeeKind;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of lesson hours: where somebody stands, what is added, and how a mistake is set right. */
@Service
@Transactional
public class LearningService {

    /** Characters of a reason. */
    public static final int MAX_REASON = 500;

    private static final int FIRST_YEAR = 2018;

    private final LearnerRepository learners;
    private final LedgerRepository ledger;
    private final ConversionRepository conversions;
    private final LedgerPosting posting;
    private final LearningRules rules;
    private final Parameters parameters;
    private final LearningAccess access;
    private final ObjectProvider<HoursTakenBackListener> listeners;
    private final AuditTrail audit;
    private final Clock clock;

    LearningService(
            LearnerRepository learners,
            LedgerRepository ledger,
            ConversionRepository conversions,
            LedgerPosting posting,
            LearningRules rules,
            Parameters parameters,
            LearningAccess access,
            ObjectProvider<HoursTakenBackListener> listeners,
            AuditTrail audit,
            Clock clock) {
        this.learners = learners;
        this.ledger = ledger;
        this.conversions = conversions;
        this.posting = posting;
        this.rules = rules;
        this.parameters = parameters;
        this.access = access;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hours of a year against the floor of 20 (PNS) or the cap of 24 (PPPK), with the exceptions.
     *
     * @param year {@value #FIRST_YEAR} or later; for a year that has not ended, as of today
     */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    @Transactional(readOnly = true)
    public Standing standing(EmployeeId employee, int year) {
        access.requireRead(employee);
        return standings(List.of(learners.get(employee)), year).getFirst();
    }

    /** Where each of these people stands, in their order. */
    List<Standing> standings(List<Learner> people, int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("No rules are kept for " + year);
        }
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        LocalDate on = lastDay.isBefore(today()) ? lastDay : today();
        int floor = parameters.integer("jp.floor-pns", on);
        int cap = parameters.integer("jp.cap-pppk", on);
        List<EmployeeId> ids = people.stream().map(Learner::id).toList();
        Map<EmployeeId, Integer> totals = ledger.totals(ids, year);
        Map<EmployeeId, List<RunningRequest>> running = learners.running(ids);
        Map<EmployeeId, LocalDate> last = ledger.lastTrainings(ids, lastDay);
        return people.stream()
                .map(learner -> {
                    int jp = totals.getOrDefault(learner.id(), 0);
                    Verdict quota = rules.quota(learner, "NONE", 0, jp, on);
                    return new Standing(
                            learner.id(),
                            year,
                            learner.kind(),
                            jp,
                            learner.kind() == EmployeeKind.PNS ? floor : null,
                            learner.kind() == EmployeeKind.PPPK && !quota.code().equals("NO_CAP") ? cap : null,
                            quota,
                            running.getOrDefault(learner.id(), List.of()),
                            last.get(learner.id()));
                })
                .toList();
    }

    /**
     * Adds a finished training, once by source and external id. Its hours follow from the conversion table that holds on its last
     * day, cut to the monthly limit of its form.
     *
     * @return false when it was there already, with the same content
     * @throws DomainException {@code error.learning.*}: unknown form, hours missing, not finished yet, or posted with other content
     */
    @PreAuthorize("hasAnyRole('BKPSDM_TRAINING', 'SYSTEM')")
    public boolean post(NewLedgerEntry entry) {
        learners.get(entry.employee());
        return posting.post(entry);
    }

    /** The hours that the training of a case was worth; empty when none were posted, or they were taken back. */
    @PreAuthorize("hasAnyRole('BKPSDM_TRAINING', 'SYSTEM')")
    @Transactional(readOnly = true)
    public Optional<LedgerEntry> posted(CaseFileId caseId) {
        return ledger.find(NewLedgerEntry.CASE, caseId.toString())
                .filter(entry -> !entry.corrected() && entry.jp() > 0);
    }

    /**
     * Takes an entry back by a counter entry; the wrong one stays to be seen. What is right is then posted anew.
     *
     * @param reason 10 to 500 characters, shown with the entry
     * @throws DomainException when it was taken back before or is itself a counter entry
     */
    @PreAuthorize("hasRole('BKPSDM_TRAINING')")
    public void correct(LedgerEntryId id, String reason) {
        LedgerEntry wrong = ledger.find(id).orElseThrow(() -> new NotFoundException("error.learning.entry-unknown"));
        String why = PlainText.text(reason);
        if (!PlainText.isSaid(why, 10, MAX_REASON)) {
            throw new DomainException("error.learning.reason-length");
        }
        if (wrong.corrects() != null || !ledger.insertCounter(wrong, why, CurrentUser.actor(), clock.instant())) {
            throw new DomainException("error.learning.corrected-before");
        }
        audit.record(
                "learning.correct",
                "jp_entry",
                id.toString(),
                wrong.caseId(),
                Map.of("employee", wrong.employee().toString(), "jp", -wrong.jp()));
        listeners.orderedStream().forEach(listener -> listener.hoursTakenBack(wrong, why));
    }

    /** Every form of competence development with the rule that holds today. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<JpConversion> conversions() {
        return conversions.on(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

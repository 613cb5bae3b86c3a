package id.alur.budget;

import id.alur.audit.AuditTrail;
import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.funding.BudgetLineId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import id.alur.shared.Rupiah;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes budget lines and changes their ceilings (UC-112); who may is {@link BudgetAccess}. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class BudgetDesk {

    /** Characters of a reason. */
    public static final int MIN_REASON = 5;

    public static final int MAX_REASON = 500;

    /** Reason of the ceiling that a line begins with. */
    static final String INITIAL = "INITIAL";

    private final BudgetRepository budget;
    private final BudgetPageRepository pages;
    private final BudgetLedger ledger;
    private final BudgetAccess access;
    private final AuditTrail audit;

    BudgetDesk(
            BudgetRepository budget,
            BudgetPageRepository pages,
            BudgetLedger ledger,
            BudgetAccess access,
            AuditTrail audit) {
        this.budget = budget;
        this.pages = pages;
        this.ledger = ledger;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Makes a line; whoever waits for money of the agency is served from it at once, if it is set.
     *
     * @throws DomainException when the unit is no agency, or has a line with this account in the year
     */
    public BudgetLineId create(BudgetLineDraft draft) {
        access.requireChange(pages.agencyCode(draft.unit())
                .orElseThrow(() -> new DomainException("error.training.budget.unit-unknown")));
        AgencyYear agencyYear = new AgencyYear(draft.unit(), draft.year());
        budget.lock(agencyYear);
        BudgetLineId id = budget.insertLine(draft)
                .orElseThrow(() -> new DomainException("error.training.budget.line-exists", draft.accountCode()));
        audit.record(
                "budget.create-line",
                "budget_line",
                id.toString(),
                null,
                Map.of("account", draft.accountCode(), "year", draft.year(), "status", draft.status()));
        if (draft.ceiling().signum() > 0) {
            ledger.changeCeiling(id, draft.ceiling(), INITIAL);
        }
        ledger.serve(agencyYear);
        return id;
    }

    /**
     * Changes the ceiling; more money serves whoever waits.
     *
     * @param seen the ceiling that the person saw
     * @param reason in the person's words, for the journal
     * @throws DomainException when it would be below what is reserved and spent, which is said
     * @throws OptimisticLockingFailureException when somebody else changed the ceiling meanwhile
     */
    public void changeCeiling(BudgetLineId id, BigDecimal seen, BigDecimal wanted, String reason) {
        BudgetLine line = lock(id);
        if (line.ceiling().compareTo(seen) != 0) {
            throw new OptimisticLockingFailureException("The ceiling is another one by now");
        }
        String why = PlainText.text(reason);
        if (!PlainText.isSaid(why, MIN_REASON, MAX_REASON)) {
            throw new DomainException("error.training.budget.reason", MIN_REASON, MAX_REASON);
        }
        BigDecimal change = Rupiah.notNegative(wanted).subtract(line.ceiling());
        requireRoom(line, wanted);
        if (change.signum() != 0) {
            ledger.changeCeiling(id, change, why);
            ledger.serve(new AgencyYear(line.unitId(), line.year()));
        }
    }

    static void requireRoom(BudgetLine line, BigDecimal ceiling) {
        if (ceiling.compareTo(line.committed()) < 0) {
            throw new DomainException("error.training.budget.below-committed", line.committed());
        }
    }

    /** From now on the line may be drawn on (DPA ditetapkan); whoever waits is served. A line that is set stays as it is. */
    public void set(BudgetLineId id) {
        BudgetLine line = lock(id);
        if (line.status() == BudgetStatus.DRAFT) {
            budget.describe(id, line.name(), BudgetStatus.SET);
            audit.record("budget.set-line", "budget_line", id.toString(), null, Map.of());
            ledger.serve(new AgencyYear(line.unitId(), line.year()));
        }
    }

    private BudgetLine lock(BudgetLineId id) {
        BudgetLine found = find(id);
        access.requireChange(found.unitCode());
        budget.lock(new AgencyYear(found.unitId(), found.year()));
        return find(id);
    }

    private BudgetLine find(BudgetLineId id) {
        return budget.find(id).orElseThrow(() -> new NotFoundException("error.training.budget.line-unknown"));
    }
}

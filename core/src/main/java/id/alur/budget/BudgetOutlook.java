package id.alur.budget;

import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.decision.Parameters;
import id.alur.funding.FundingOutlook;
import id.alur.identity.UnitId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether money runs short, which everybody may ask since it says no amounts; and how much is left, for features alone. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class BudgetOutlook implements FundingOutlook {

    private static final String SHORT_PERCENT = "budget.short-percent";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BudgetRepository budget;
    private final WaitingRepository waiting;
    private final Parameters parameters;
    private final Clock clock;

    BudgetOutlook(BudgetRepository budget, WaitingRepository waiting, Parameters parameters, Clock clock) {
        this.budget = budget;
        this.waiting = waiting;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public boolean isShort(UnitId opd, int year) {
        AgencyYear agencyYear = new AgencyYear(opd, year);
        BigDecimal ceiling = BigDecimal.ZERO;
        BigDecimal left = waiting.demand(agencyYear).negate();
        for (BudgetLine line : budget.linesToDraw(agencyYear)) {
            ceiling = ceiling.add(line.ceiling());
            left = left.add(line.ceiling()).subtract(line.committed());
        }
        BigDecimal share = parameters.get(SHORT_PERCENT, LocalDate.now(clock));
        return ceiling.signum() == 0 || left.multiply(HUNDRED).compareTo(ceiling.multiply(share)) < 0;
    }

    @Override
    @PreAuthorize("hasRole('SYSTEM')")
    public Left left(UnitId opd, int year) {
        AgencyYear agencyYear = new AgencyYear(opd, year);
        BigDecimal ceiling = BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal largest = BigDecimal.ZERO;
        for (BudgetLine line : budget.linesToDraw(agencyYear)) {
            ceiling = ceiling.add(line.ceiling());
            left = left.add(line.left());
            largest = largest.max(line.left());
        }
        return new Left(ceiling, left, largest, waiting.demand(agencyYear));
    }
}

package id.alur.training.budget;

import id.alur.personnel.UnitId;
import id.alur.training.TrainingParameters;
import id.alur.training.budget.BudgetRepository.Pot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether money runs short: says no amounts, so everybody may ask. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class BudgetOutlook {

    private static final String SHORT_PERCENT = "budget.short-percent";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BudgetRepository budget;
    private final WaitingRepository waiting;
    private final TrainingParameters parameters;
    private final Clock clock;

    BudgetOutlook(BudgetRepository budget, WaitingRepository waiting, TrainingParameters parameters, Clock clock) {
        this.budget = budget;
        this.waiting = waiting;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Whether less is left of an agency's set ceilings, after those who wait, than the share that {@code training.parameter} names;
     * also where nothing is set.
     */
    public boolean isShort(UnitId opd, int year) {
        Pot pot = new Pot(opd, year);
        BigDecimal ceiling = BigDecimal.ZERO;
        BigDecimal left = waiting.demand(pot).negate();
        for (BudgetLine line : budget.linesToDraw(pot)) {
            ceiling = ceiling.add(line.ceiling());
            left = left.add(line.ceiling()).subtract(line.committed());
        }
        BigDecimal share = parameters.get(SHORT_PERCENT, LocalDate.now(clock));
        return ceiling.signum() == 0 || left.multiply(HUNDRED).compareTo(ceiling.multiply(share)) < 0;
    }
}

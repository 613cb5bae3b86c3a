package id.alur.budget;

import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.funding.BudgetLineId;
import id.alur.funding.FundingProposals;
import id.alur.identity.UnitId;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lines that other features propose, under the rights of whoever acts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BudgetProposals implements FundingProposals {

    private final BudgetRepository budget;
    private final BudgetDesk desk;

    BudgetProposals(BudgetRepository budget, BudgetDesk desk) {
        this.budget = budget;
        this.desk = desk;
    }

    @Override
    public List<Line> lines(UnitId agency, int year) {
        return budget.lines(new AgencyYear(agency, year)).stream()
                .map(line ->
                        new Line(line.id(), line.accountCode(), line.status() == BudgetStatus.DRAFT, line.ceiling()))
                .toList();
    }

    @Override
    public void propose(UnitId agency, int year, String account, String name, BigDecimal rupiah) {
        desk.create(new BudgetLineDraft(agency, year, account, name, rupiah, BudgetStatus.DRAFT));
    }

    @Override
    public void change(BudgetLineId line, BigDecimal seen, BigDecimal rupiah, String reason) {
        desk.changeCeiling(line, seen, rupiah, reason);
    }
}

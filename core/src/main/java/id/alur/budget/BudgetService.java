package id.alur.budget;

import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.budget.BudgetRepository.CaseMoney;
import id.alur.budget.WaitingListOrder.Waiting;
import id.alur.funding.FundingPriority;
import id.alur.funding.Funds;
import id.alur.funding.ReleaseReason;
import id.alur.funding.Reservation;
import id.alur.funding.Reservation.NoLine;
import id.alur.funding.Reservation.NotEnough;
import id.alur.funding.Reservation.Reserved;
import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.shared.Rupiah;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reserves, releases and spends the money of budget lines (UC-112). Each call locks the agency and year that it touches. */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class BudgetService implements Funds {

    private final BudgetRepository budget;
    private final WaitingRepository waiting;
    private final BudgetLedger ledger;
    private final Clock clock;

    BudgetService(BudgetRepository budget, WaitingRepository waiting, BudgetLedger ledger, Clock clock) {
        this.budget = budget;
        this.waiting = waiting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Reservation reserve(CaseFileId caseId, UnitId opd, int year, BigDecimal rupiah, FundingPriority priority) {
        BigDecimal amount = Rupiah.positive(rupiah);
        AgencyYear agencyYear = new AgencyYear(opd, year);
        budget.lock(agencyYear);
        CaseMoney money = budget.moneyOf(caseId).orElse(null);
        if (money != null && money.state() != CaseMoney.State.RELEASED) {
            return answerAgain(money);
        }
        List<Waiting> list = waiting.list(agencyYear);
        Optional<Waiting> waitsAlready =
                list.stream().filter(one -> one.caseId().equals(caseId)).findFirst();
        if (waitsAlready.isPresent()) {
            // It keeps its place, and would have been served had its turn come.
            return refusal(budget.linesToDraw(agencyYear), list, waitsAlready.get());
        }
        Waiting newcomer = new Waiting(caseId, amount, priority, clock.instant());
        Optional<Reserved> reserved = ledger.serve(agencyYear, newcomer);
        return reserved.isPresent()
                ? reserved.get()
                : refusal(budget.linesToDraw(agencyYear), waiting.list(agencyYear), newcomer);
    }

    private Reservation answerAgain(CaseMoney money) {
        BudgetLine line = budget.find(money.line()).orElseThrow();
        BigDecimal amount = money.state() == CaseMoney.State.SPENT ? money.spent() : money.reserved();
        return new Reserved(line.id(), amount, line.left());
    }

    private static Reservation refusal(List<BudgetLine> lines, List<Waiting> list, Waiting one) {
        return WaitingListOrder.fullest(lines)
                .<Reservation>map(line -> new NotEnough(line.id(), WaitingListOrder.missing(lines, list, one)))
                .orElseGet(NoLine::new);
    }

    @Override
    public void release(CaseFileId caseId, ReleaseReason reason) {
        leaveWaitingList(caseId);
        CaseMoney before = budget.moneyOf(caseId).orElse(null);
        if (before == null || before.state() != CaseMoney.State.RESERVED) {
            return;
        }
        AgencyYear agencyYear = agencyYearOf(before);
        budget.lock(agencyYear);
        budget.moneyOf(caseId)
                .filter(money -> money.state() == CaseMoney.State.RESERVED)
                .ifPresent(money -> {
                    ledger.release(money, reason);
                    ledger.serve(agencyYear);
                });
    }

    @Override
    public void spend(CaseFileId caseId, BigDecimal actual) {
        BigDecimal amount = Rupiah.notNegative(actual);
        AgencyYear agencyYear = agencyYearOf(reservedOrSpent(caseId));
        budget.lock(agencyYear);
        CaseMoney money = reservedOrSpent(caseId);
        if (money.state() == CaseMoney.State.SPENT) {
            if (money.spent().compareTo(amount) != 0) {
                throw new DomainException("error.training.budget.spent-before", money.spent());
            }
            return;
        }
        BudgetLine line = budget.find(money.line()).orElseThrow();
        BigDecimal missing = amount.subtract(money.reserved()).subtract(line.left());
        if (missing.signum() > 0) {
            throw new DomainException("error.training.budget.overspent", missing);
        }
        ledger.spend(money, amount);
        ledger.serve(agencyYear);
    }

    private CaseMoney reservedOrSpent(CaseFileId caseId) {
        return budget.moneyOf(caseId)
                .filter(money -> money.state() != CaseMoney.State.RELEASED)
                .orElseThrow(() -> new DomainException("error.training.budget.not-reserved"));
    }

    @Override
    public void joinWaitingList(
            CaseFileId caseId, UnitId opd, int year, BigDecimal rupiah, FundingPriority priority, Instant since) {
        BigDecimal amount = Rupiah.positive(rupiah);
        AgencyYear agencyYear = new AgencyYear(opd, year);
        budget.lock(agencyYear);
        boolean hasMoney = budget.moneyOf(caseId)
                .filter(money -> money.state() != CaseMoney.State.RELEASED)
                .isPresent();
        if (!hasMoney && waiting.join(agencyYear, new Waiting(caseId, amount, priority, since))) {
            ledger.serve(agencyYear);
        }
    }

    /** Does nothing for a case that does not wait. Those behind it may get their money at once. */
    public void leaveWaitingList(CaseFileId caseId) {
        waiting.agencyYearOf(caseId).ifPresent(agencyYear -> {
            budget.lock(agencyYear);
            if (waiting.leave(caseId)) {
                ledger.serve(agencyYear);
            }
        });
    }

    private AgencyYear agencyYearOf(CaseMoney money) {
        BudgetLine line = budget.find(money.line()).orElseThrow();
        return new AgencyYear(line.unitId(), line.year());
    }
}

package id.alur.training.budget;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.UnitId;
import id.alur.shared.DomainException;
import id.alur.training.budget.BudgetRepository.CaseMoney;
import id.alur.training.budget.BudgetRepository.Pot;
import id.alur.training.budget.Reservation.NoLine;
import id.alur.training.budget.Reservation.NotEnough;
import id.alur.training.budget.Reservation.Reserved;
import id.alur.training.budget.Turns.Waiting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves, releases and spends the money of trainings for the process of a case (UC-112; UU 1/2004 Ps 3(3): no expenditure without
 * budget). Every call may be repeated: a case has money once. Each locks the agency and year it touches, so that of two who ask
 * for the last rupiah one gets it; a transaction that touches several of them does so in the order of unit id and year.
 *
 * <p>Part of what a process does: a feature that acts for a person calls it as the system, after its own checks.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class BudgetService {

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

    /**
     * Reserves on the first line of the agency and year, by account, that holds the whole amount. Who asks anew stands behind
     * those who wait with the same or a higher priority. A case that has money gets the same answer again; one whose money was
     * released may ask again.
     *
     * @param rupiah whole and positive
     */
    public Reservation reserve(CaseFileId caseId, UnitId opd, int year, BigDecimal rupiah, GapPriority priority) {
        BigDecimal amount = Rupiah.positive(rupiah);
        Pot pot = new Pot(opd, year);
        budget.lock(pot);
        CaseMoney money = budget.moneyOf(caseId).orElse(null);
        if (money != null && money.state() != CaseMoney.State.RELEASED) {
            return answerAgain(money);
        }
        List<Waiting> list = waiting.list(pot);
        Optional<Waiting> waitsAlready =
                list.stream().filter(one -> one.caseId().equals(caseId)).findFirst();
        if (waitsAlready.isPresent()) {
            // It keeps its place, and would have been served had its turn come.
            return refusal(budget.linesToDraw(pot), list, waitsAlready.get());
        }
        Waiting newcomer = new Waiting(caseId, amount, priority, clock.instant());
        Optional<Reserved> reserved = ledger.serve(pot, newcomer);
        return reserved.isPresent() ? reserved.get() : refusal(budget.linesToDraw(pot), waiting.list(pot), newcomer);
    }

    private Reservation answerAgain(CaseMoney money) {
        BudgetLine line = budget.find(money.line()).orElseThrow();
        BigDecimal amount = money.state() == CaseMoney.State.SPENT ? money.spent() : money.reserved();
        return new Reserved(line.id(), amount, line.left());
    }

    private static Reservation refusal(List<BudgetLine> lines, List<Waiting> list, Waiting one) {
        return Turns.fullest(lines)
                .<Reservation>map(line -> new NotEnough(line.id(), Turns.missing(lines, list, one)))
                .orElseGet(NoLine::new);
    }

    /** Gives back what is reserved for the case and takes it off the waiting list; does nothing where there is neither. */
    public void release(CaseFileId caseId, ReleaseReason reason) {
        leaveWaitingList(caseId);
        CaseMoney before = budget.moneyOf(caseId).orElse(null);
        if (before == null || before.state() != CaseMoney.State.RESERVED) {
            return;
        }
        Pot pot = potOf(before);
        budget.lock(pot);
        budget.moneyOf(caseId)
                .filter(money -> money.state() == CaseMoney.State.RESERVED)
                .ifPresent(money -> {
                    ledger.release(money, reason);
                    ledger.serve(pot);
                });
    }

    /**
     * Turns what is reserved into what was spent; the rest is freed. Again with the same amount: nothing happens.
     *
     * @param actual whole rupiah, 0 or more; more than reserved only up to what the line still has
     * @throws DomainException when nothing is reserved, another amount was spent before, or the line does not hold it
     */
    public void spend(CaseFileId caseId, BigDecimal actual) {
        BigDecimal amount = Rupiah.notNegative(actual);
        Pot pot = potOf(reservedOrSpent(caseId));
        budget.lock(pot);
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
        ledger.serve(pot);
    }

    private CaseMoney reservedOrSpent(CaseFileId caseId) {
        return budget.moneyOf(caseId)
                .filter(money -> money.state() != CaseMoney.State.RELEASED)
                .orElseThrow(() -> new DomainException("error.training.budget.not-reserved"));
    }

    /**
     * Waits for money of the agency and year. A case that has money, or waits already, stays as it is. Where its turn has come and
     * there is money, it gets it within this call.
     *
     * @param since from when its waiting counts among those of the same priority
     */
    public void joinWaitingList(
            CaseFileId caseId, UnitId opd, int year, BigDecimal rupiah, GapPriority priority, Instant since) {
        BigDecimal amount = Rupiah.positive(rupiah);
        Pot pot = new Pot(opd, year);
        budget.lock(pot);
        boolean hasMoney = budget.moneyOf(caseId)
                .filter(money -> money.state() != CaseMoney.State.RELEASED)
                .isPresent();
        if (!hasMoney && waiting.join(pot, new Waiting(caseId, amount, priority, since))) {
            ledger.serve(pot);
        }
    }

    /** Does nothing for a case that does not wait. Those behind it may get their money at once. */
    public void leaveWaitingList(CaseFileId caseId) {
        waiting.potOf(caseId).ifPresent(pot -> {
            budget.lock(pot);
            if (waiting.leave(caseId)) {
                ledger.serve(pot);
            }
        });
    }

    private Pot potOf(CaseMoney money) {
        BudgetLine line = budget.find(money.line()).orElseThrow();
        return new Pot(line.unitId(), line.year());
    }
}

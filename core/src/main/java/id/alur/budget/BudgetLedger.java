package id.alur.budget;

import id.alur.audit.AuditTrail;
import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.budget.BudgetRepository.CaseMoney;
import id.alur.budget.WaitingListOrder.Turn;
import id.alur.budget.WaitingListOrder.Waiting;
import id.alur.funding.BudgetLineId;
import id.alur.funding.FundsFreedListener;
import id.alur.funding.ReleaseReason;
import id.alur.funding.Reservation.Reserved;
import id.alur.identity.CaseFileId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves money of one agency and year. Whoever calls has locked the agencyYear, and calls {@link #serve} last: after every change nobody
 * waits whose turn has come and for whom there is money.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BudgetLedger {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;
    /** Reason of a reservation that was waited for. */
    static final String FROM_WAITING_LIST = "WAITING_LIST";

    private final BudgetRepository budget;
    private final WaitingRepository waiting;
    private final ObjectProvider<FundsFreedListener> listeners;
    private final AuditTrail audit;

    BudgetLedger(
            BudgetRepository budget,
            WaitingRepository waiting,
            ObjectProvider<FundsFreedListener> listeners,
            AuditTrail audit) {
        this.budget = budget;
        this.waiting = waiting;
        this.listeners = listeners;
        this.audit = audit;
    }

    /** Gives money to those who wait and whose turn it is. */
    void serve(AgencyYear agencyYear) {
        serve(agencyYear, null);
    }

    /**
     * Like {@link #serve(AgencyYear)}, with somebody who asks for the first time and stands where priority and time put them.
     *
     * @return what they got; empty when they would have to wait
     */
    Optional<Reserved> serve(AgencyYear agencyYear, @Nullable Waiting newcomer) {
        Reserved own = null;
        while (true) {
            List<Waiting> list = new ArrayList<>(waiting.list(agencyYear));
            if (newcomer != null && own == null) {
                list.add(newcomer);
            }
            Turn turn =
                    WaitingListOrder.next(budget.linesToDraw(agencyYear), list).orElse(null);
            if (turn == null) {
                return Optional.ofNullable(own);
            }
            if (turn.waiting().equals(newcomer)) {
                own = grant(turn, null);
            } else {
                waiting.leave(turn.waiting().caseId());
                Reserved got = grant(turn, FROM_WAITING_LIST);
                listeners
                        .orderedStream()
                        .forEach(listener -> listener.budgetFreed(turn.waiting().caseId(), got));
            }
        }
    }

    private Reserved grant(Turn turn, @Nullable String reason) {
        CaseFileId caseId = turn.waiting().caseId();
        BudgetLine line = turn.line();
        BigDecimal amount = turn.waiting().amount();
        budget.keep(new CaseMoney(caseId, line.id(), CaseMoney.State.RESERVED, amount, NOTHING));
        budget.enter(line.id(), caseId, BudgetEntry.Kind.RESERVE, NOTHING, amount, NOTHING, reason);
        record("reserve", line.id(), caseId, amount);
        return new Reserved(line.id(), amount, line.left().subtract(amount));
    }

    void release(CaseMoney money, ReleaseReason reason) {
        budget.keep(new CaseMoney(money.caseId(), money.line(), CaseMoney.State.RELEASED, NOTHING, NOTHING));
        budget.enter(
                money.line(),
                money.caseId(),
                BudgetEntry.Kind.RELEASE,
                NOTHING,
                money.reserved().negate(),
                NOTHING,
                reason.name());
        record("release", money.line(), money.caseId(), money.reserved());
    }

    void spend(CaseMoney money, BigDecimal actual) {
        budget.keep(new CaseMoney(money.caseId(), money.line(), CaseMoney.State.SPENT, NOTHING, actual));
        budget.enter(
                money.line(),
                money.caseId(),
                BudgetEntry.Kind.SPEND,
                NOTHING,
                money.reserved().negate(),
                actual,
                null);
        record("spend", money.line(), money.caseId(), actual);
    }

    void changeCeiling(BudgetLineId line, BigDecimal change, String reason) {
        budget.enter(line, null, BudgetEntry.Kind.CEILING, change, NOTHING, NOTHING, reason);
        record("change-ceiling", line, null, change);
    }

    /** @param change what was spent more (or less) than told so far, without a case of Alur */
    void spendElsewhere(BudgetLineId line, BigDecimal change, String reason) {
        budget.enter(line, null, BudgetEntry.Kind.SPEND, NOTHING, NOTHING, change, reason);
        record("spend-elsewhere", line, null, change);
    }

    private void record(String verb, BudgetLineId line, @Nullable CaseFileId caseId, BigDecimal amount) {
        audit.record("budget." + verb, "budget_line", line.toString(), caseId, Map.of("amount", amount));
    }
}

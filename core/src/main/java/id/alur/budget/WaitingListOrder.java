package id.alur.budget;

import id.alur.budget.WaitingCase.Why;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is: strictly by priority, then by time (UC-112 BR-4). Nobody overtakes by being cheaper, or a costly training
 * would wait for ever behind small ones. Only who asks for more than the lines could ever give is passed over, or nobody behind
 * would ever get anything.
 */
final class WaitingListOrder {

    /** Somebody who asks for money. */
    record Waiting(CaseFileId caseId, BigDecimal amount, FundingPriority priority, Instant since) {}

    record Turn(Waiting waiting, BudgetLine line) {}

    static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::priority)
            .thenComparing(Waiting::since)
            .thenComparing(waiting -> waiting.caseId().toString());

    private WaitingListOrder() {}

    /**
     * @param lines that are set, in the order in which they are drawn on
     * @return empty when whoever is first has to wait
     */
    static Optional<Turn> next(List<BudgetLine> lines, List<Waiting> list) {
        for (Waiting first : list.stream().sorted(ORDER).toList()) {
            if (isInReach(lines, first)) {
                return lines.stream()
                        .filter(line -> line.left().compareTo(first.amount()) >= 0)
                        .findFirst()
                        .map(line -> new Turn(first, line));
            }
        }
        return Optional.empty();
    }

    /** Why each waits, in order; for a list in which nobody's turn has come. */
    static List<Why> reasons(List<BudgetLine> lines, List<Waiting> ordered) {
        List<Why> reasons = new ArrayList<>();
        for (Waiting waiting : ordered) {
            if (!isInReach(lines, waiting)) {
                reasons.add(Why.OUT_OF_REACH);
            } else {
                reasons.add(reasons.contains(Why.FIRST) ? Why.BEHIND : Why.FIRST);
            }
        }
        return reasons;
    }

    /** How much has to be freed until it is this one's turn and the money suffices; positive while it waits. */
    static BigDecimal missing(List<BudgetLine> lines, List<Waiting> list, Waiting one) {
        BigDecimal before = list.stream()
                .filter(other -> ORDER.compare(other, one) < 0 && isInReach(lines, other))
                .map(Waiting::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = fullest(lines).map(BudgetLine::left).orElse(BigDecimal.ZERO);
        return before.add(one.amount()).subtract(left);
    }

    static Optional<BudgetLine> fullest(List<BudgetLine> lines) {
        // The first of equals, as max would take the last.
        return lines.stream()
                .sorted(Comparator.comparing(BudgetLine::left).reversed())
                .findFirst();
    }

    private static boolean isInReach(List<BudgetLine> lines, Waiting waiting) {
        return lines.stream().anyMatch(line -> line.attainable().compareTo(waiting.amount()) >= 0);
    }
}

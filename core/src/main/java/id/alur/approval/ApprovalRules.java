package id.alur.approval;

import id.alur.identity.EmployeeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is next in a chain, and who may not decide in it. Nobody decides on their own case or twice on the same one; a stage whose
 * official would have to is passed over. Pure functions of what was decided, who is barred and who holds which office today.
 */
public final class ApprovalRules {

    private ApprovalRules() {}

    /**
     * A question back is not yet a decision: the stage that asked is asked again, and so is everybody behind it.
     *
     * @param barred who may not act as an official in the case
     * @param decisions that count, in the order they were made
     * @param officials who holds the office of a stage today; nobody, when it is vacant
     * @throws IllegalStateException when everybody is passed over: nothing passes without a single approval
     */
    public static <S extends ChainStage> Step<S> next(
            List<S> chain,
            Set<EmployeeId> barred,
            Collection<Decision> decisions,
            Function<S, ? extends Set<EmployeeId>> officials) {
        Map<String, Set<EmployeeId>> approved = new HashMap<>();
        Set<EmployeeId> decided = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.outcome() == Decision.Outcome.APPROVED) {
                approved.computeIfAbsent(decision.stage(), stage -> new HashSet<>())
                        .add(decision.decidedBy());
            }
            if (decision.outcome() != Decision.Outcome.RETURNED) {
                decided.add(decision.decidedBy());
            }
        }
        Map<S, Skip> skipped = new LinkedHashMap<>();
        for (S stage : chain) {
            int missing = stage.needed()
                    - approved.getOrDefault(stage.code(), Set.of()).size();
            if (missing > 0) {
                Skip skip = stage.isOneOffice() ? skip(officials.apply(stage), barred, decided) : null;
                if (skip == null) {
                    return new Step<>(stage, missing, skipped);
                }
                skipped.put(stage, skip);
            }
        }
        if (approved.isEmpty()) {
            throw new IllegalStateException("A case cannot pass without a single approval");
        }
        return new Step<>(null, 0, skipped);
    }

    /** Why this person may not decide, whatever offices they hold; who has asked something back may. */
    public static Optional<Objection> objection(
            EmployeeId person, Set<EmployeeId> barred, Collection<Decision> decisions) {
        if (barred.contains(person)) {
            return Optional.of(Objection.OWN_CASE);
        }
        boolean decided = decisions.stream()
                .anyMatch(decision ->
                        decision.decidedBy().equals(person) && decision.outcome() != Decision.Outcome.RETURNED);
        return decided ? Optional.of(Objection.DECIDED_BEFORE) : Optional.empty();
    }

    /**
     * Only an office held by one person is ever passed over: its holder is barred, or has decided already as somebody else. A
     * verification that nobody may do waits for somebody new rather than being left out.
     */
    private static @Nullable Skip skip(Set<EmployeeId> officials, Set<EmployeeId> barred, Set<EmployeeId> decided) {
        if (officials.stream().anyMatch(barred::contains)) {
            return Skip.OWN_CASE;
        }
        return !officials.isEmpty() && decided.containsAll(officials) ? Skip.DECIDED_BEFORE : null;
    }

    static void require(Collection<? extends ChainStage> stages) {
        Set<String> codes = stages.stream().map(ChainStage::code).collect(Collectors.toSet());
        if (codes.size() != stages.size()) {
            throw new IllegalArgumentException("Two stages of a chain have one code");
        }
        for (ChainStage stage : stages) {
            if (stage.needed() < 1 || (stage.isOneOffice() && stage.needed() > 1)) {
                throw new IllegalArgumentException(
                        "Nobody can approve " + stage.needed() + " times at " + stage.code());
            }
        }
    }
}

package id.alur.training.route;

import id.alur.identity.EmployeeId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is next on the route. UC-101 BR-4: nobody decides on their own request or twice on the same one; a stage whose official
 * would have to is passed over, since the superior, who is never the applicant, has always spoken.
 */
public final class RouteRules {

    /** Why nobody is asked at a stage. */
    public enum Skip {
        APPLICANT_HOLDS_OFFICE,
        DECIDED_BEFORE
    }

    /** @param next null when all have approved */
    public record Step(@Nullable Stage next, Map<Stage, Skip> skipped) {}

    private RouteRules() {}

    /** @param officials who holds the office of a stage today; nobody, when it is vacant */
    public static Step next(
            List<Stage> route,
            EmployeeId applicant,
            List<Decision> decisions,
            Function<Stage, ? extends Set<EmployeeId>> officials) {
        Set<Stage> approved = new HashSet<>();
        Set<EmployeeId> decided = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.outcome() == Decision.Outcome.APPROVED) {
                approved.add(decision.stage());
                decided.add(decision.decidedBy());
            }
        }
        Map<Stage, Skip> skipped = new EnumMap<>(Stage.class);
        for (Stage stage : route) {
            if (!approved.contains(stage)) {
                Skip skip = stage.isOneOffice() ? skip(officials.apply(stage), applicant, decided) : null;
                if (skip == null) {
                    return new Step(stage, skipped);
                }
                skipped.put(stage, skip);
            }
        }
        if (approved.isEmpty()) {
            throw new IllegalStateException("A request cannot pass without a single approval");
        }
        return new Step(null, skipped);
    }

    /**
     * Money is reserved once BKPSDM has approved, by its field or its head: what Sekda and mayor sign is paid for.
     *
     * @param next null when all have approved
     */
    public static boolean moneyIsDue(List<Stage> route, @Nullable Stage next) {
        if (next == null) {
            return true;
        }
        for (Stage stage : route) {
            if (stage == next) {
                return false;
            }
            if (stage == Stage.BKPSDM || stage == Stage.BKPSDM_HEAD) {
                return true;
            }
        }
        return false;
    }

    /**
     * Only an office held by one person is ever passed over: its holder is the applicant, or has decided already as somebody
     * else. BKPSDM's field is a queue of several, and a verification that nobody may do waits for somebody new rather than being
     * left out. A vacant post waits for its acting official.
     */
    private static @Nullable Skip skip(Set<EmployeeId> officials, EmployeeId applicant, Set<EmployeeId> decided) {
        if (officials.contains(applicant)) {
            return Skip.APPLICANT_HOLDS_OFFICE;
        }
        return !officials.isEmpty() && decided.containsAll(officials) ? Skip.DECIDED_BEFORE : null;
    }
}

package id.alur.training.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the place on the route means for the money; who is next on it is {@link id.alur.approval.ApprovalRules}. */
public final class RouteRules {

    private RouteRules() {}

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
}

package id.alur.training.plan;

import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans of agencies, put together by BKPSDM.
 *
 * @param number within the year, from 1
 * @param question what Sekda or mayor asked when it was returned
 * @param setAt when the mayor's word took effect
 * @param parts the revision of each agency's plan
 */
public record CityPlan(
        CityPlanId id,
        int year,
        int number,
        CaseFileId caseId,
        CityPlanState state,
        @Nullable String question,
        Instant sentAt,
        @Nullable Instant setAt,
        Map<UnitId, Integer> parts) {

    public CityPlan {
        parts = Map.copyOf(parts);
    }
}

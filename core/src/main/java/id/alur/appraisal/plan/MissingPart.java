package id.alur.appraisal.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan lacks before it can be submitted.
 *
 * @param line null for what the plan as a whole lacks
 * @param indicator null for what the line as a whole lacks
 * @param key of the words
 */
public record MissingPart(@Nullable LineId line, @Nullable IndicatorId indicator, String key) {

    private static final String KEY = "error.appraisal.missing.";

    /** In the order of the plan. */
    static List<MissingPart> of(List<PlannedResult> results) {
        List<MissingPart> missing = new ArrayList<>();
        if (results.stream().noneMatch(result -> result.kind() == id.alur.appraisal.ResultKind.MAIN)) {
            missing.add(new MissingPart(null, null, KEY + "main-result"));
        }
        for (PlannedResult result : results) {
            if (result.title().isEmpty()) {
                missing.add(new MissingPart(result.line(), null, KEY + "title"));
            }
            if (result.indicators().isEmpty()) {
                missing.add(new MissingPart(result.line(), null, KEY + "indicator"));
            }
            for (Indicator indicator : result.indicators()) {
                if (indicator.measure().isEmpty()) {
                    missing.add(new MissingPart(result.line(), indicator.id(), KEY + "measure"));
                }
                if (indicator.target().isEmpty()) {
                    missing.add(new MissingPart(result.line(), indicator.id(), KEY + "target"));
                }
            }
        }
        return missing;
    }
}

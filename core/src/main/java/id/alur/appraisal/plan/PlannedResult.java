package id.alur.appraisal.plan;

import id.alur.appraisal.ResultKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned result (RHK) of one version of a plan.
 *
 * @param superiorTitle what the superior's line said when it was chosen
 * @param messages how many there are in its thread
 * @param version of this line with its indicators
 */
public record PlannedResult(
        LineId line,
        ResultKind kind,
        String title,
        @Nullable LineId superiorLine,
        @Nullable String superiorTitle,
        List<Indicator> indicators,
        int messages,
        long version) {

    public PlannedResult {
        indicators = List.copyOf(indicators);
    }

    /** Whether both say the same, whatever was discussed about them. */
    boolean saysAs(PlannedResult other) {
        return kind == other.kind && title.equals(other.title) && indicators.equals(other.indicators);
    }

    @Override
    public String toString() {
        return "PlannedResult[" + line + "]";
    }
}

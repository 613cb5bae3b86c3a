package id.alur.appraisal.plan;

import id.alur.appraisal.ResultKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned result (RHK) with its indicators as somebody writes it; texts may be empty until the plan is submitted.
 *
 * @param title up to {@value PlanLimits#TITLE} characters
 * @param superiorLine the line of the superior's agreed plan that it contributes to; null while there is none
 * @param indicators up to {@value PlanLimits#INDICATORS}, in their order
 */
public record ResultDraft(
        ResultKind kind, String title, @Nullable LineId superiorLine, List<IndicatorDraft> indicators) {

    public ResultDraft {
        indicators = List.copyOf(indicators);
    }
}

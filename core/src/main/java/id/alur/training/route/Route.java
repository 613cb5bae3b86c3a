package id.alur.training.route;

import id.alur.decision.DecisionResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who would decide a request for a course.
 *
 * @param stages codes in order; a route that is not served may name stages that {@link Stage} does not know
 * @param supported false when the table cannot say who decides: such a request is refused, never decided by fewer
 * @param reason why it is not served: key of the words, {@code training.reason.<why>}
 * @param informed who is told of an approval without deciding
 * @param notes what applicant and officials must know besides, such as {@code KEMENDAGRI_PERMIT}
 */
public record Route(
        List<String> stages,
        boolean supported,
        @Nullable String reason,
        List<String> informed,
        List<String> notes,
        DecisionResult evaluation) {

    /** The stages of a route that is served. */
    public List<Stage> served() {
        return stages.stream().map(Stage::valueOf).toList();
    }

    static Route of(DecisionResult evaluation) {
        boolean supported = evaluation.flag("supported");
        return new Route(
                evaluation.texts("stages"),
                supported,
                supported ? null : evaluation.text("reason"),
                evaluation.texts("informed"),
                evaluation.output() instanceof Map<?, ?> answer && answer.containsKey("notes")
                        ? evaluation.texts("notes")
                        : List.of(),
                evaluation);
    }
}

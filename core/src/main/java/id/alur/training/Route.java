package id.alur.training;

import id.alur.decision.Evaluation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would decide a request for a course.
 *
 * @param stages codes in order; a route that is not served names stages that {@link Stage} does not know
 * @param supported false when officials decide whom Alur does not serve yet: such a request is refused, never decided by fewer
 * @param reason why it is not served, as people read it
 * @param informed who is told of an approval without deciding
 */
public record Route(
        List<String> stages, boolean supported, @Nullable String reason, List<String> informed, Evaluation evaluation) {

    /** The stages of a route that is served. */
    List<Stage> served() {
        return stages.stream().map(Stage::valueOf).toList();
    }

    static Route of(Evaluation evaluation) {
        boolean supported = evaluation.flag("supported");
        return new Route(
                evaluation.texts("stages"),
                supported,
                supported ? null : evaluation.text("reason"),
                evaluation.texts("informed"),
                evaluation);
    }
}

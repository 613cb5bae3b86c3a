package id.alur.training.evaluation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.alur.shell.ui.Texts;
import id.alur.training.evaluation.CourseResult;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.LevelResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reaction, behaviour and result of the courses with most participants, as bars on the scale of 1 to 5. For those who do not see
 * it, it is said in words what it shows, and all its numbers stand in the table below.
 */
@StyleSheet("evaluation.css")
class EvaluationChart extends HtmlContainer {

    private static final int SHOWN = 12;
    /** Learning is measured on another scale and stands in the table alone. */
    private static final List<EvaluationLevel> LEVELS =
            List.of(EvaluationLevel.REACTION, EvaluationLevel.BEHAVIOUR, EvaluationLevel.RESULT);

    EvaluationChart(List<CourseResult> results) {
        super("figure");
        addClassName("alur-evaluation-chart");
        List<CourseResult> shown = results.stream()
                .filter(result ->
                        LEVELS.stream().anyMatch(level -> result.level(level).mean() != null))
                .sorted(Comparator.comparingLong(CourseResult::evaluations).reversed())
                .limit(SHOWN)
                .toList();
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.add(new Span(words(shown)), legend());
        Div bars = new Div();
        bars.addClassName("alur-evaluation-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (CourseResult result : shown) {
            bars.add(new Span(result.title() + " · " + result.provider()), tracks(result));
        }
        add(caption, bars);
        setVisible(!shown.isEmpty());
    }

    private static String words(List<CourseResult> shown) {
        Comparator<CourseResult> byReaction = Comparator.comparing(result -> Objects.requireNonNullElse(
                result.level(EvaluationLevel.REACTION).mean(), BigDecimal.ZERO));
        List<CourseResult> rated = shown.stream()
                .filter(result -> result.level(EvaluationLevel.REACTION).mean() != null)
                .sorted(byReaction)
                .toList();
        if (rated.isEmpty()) {
            return Texts.t("ui.evaluation.chart.none");
        }
        CourseResult lowest = rated.getFirst();
        CourseResult highest = rated.getLast();
        return Texts.t(
                "ui.evaluation.chart.words",
                highest.title(),
                EvaluationTexts.mean(highest.level(EvaluationLevel.REACTION)),
                lowest.title(),
                EvaluationTexts.mean(lowest.level(EvaluationLevel.REACTION)));
    }

    private static Span legend() {
        Span legend = new Span();
        legend.addClassName("alur-evaluation-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (EvaluationLevel level : LEVELS) {
            Span key = new Span();
            key.addClassNames("alur-evaluation-key", look(level));
            legend.add(new Span(key, new Span(EvaluationTexts.level(level))));
        }
        return legend;
    }

    private static Div tracks(CourseResult result) {
        Div tracks = new Div();
        tracks.addClassName("alur-evaluation-tracks");
        for (EvaluationLevel level : LEVELS) {
            LevelResult one = result.level(level);
            BigDecimal mean = one.mean();
            if (mean != null) {
                Div bar = new Div();
                bar.addClassName(look(level));
                // The scale begins at 1: a bar of nothing is the worst that can be said.
                bar.getStyle()
                        .setWidth(String.format(Locale.ROOT, "%.1f%%", Math.max(1, (mean.doubleValue() - 1) * 25)));
                Div track = new Div(bar);
                track.addClassName("alur-evaluation-track");
                Span number = new Span(EvaluationTexts.mean(one));
                number.addClassName("alur-number");
                tracks.add(track, number);
            }
        }
        return tracks;
    }

    private static String look(EvaluationLevel level) {
        return "alur-evaluation-" + level.name().toLowerCase(Locale.ROOT);
    }
}

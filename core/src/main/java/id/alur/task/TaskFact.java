package id.alur.task;

import java.math.BigDecimal;
import java.util.List;

/**
 * One thing to know before a task is done, such as what it costs.
 *
 * @param name key of its name in the message bundle
 * @param lines what there is to say of it, at least one
 */
public record TaskFact(String name, List<Line> lines) {

    /** What a line means for the decision; colour is never the only sign of it. */
    public enum Weight {
        PLAIN,
        GOOD,
        /** To be weighed: does not forbid the decision. */
        WARNING
    }

    /**
     * One sentence.
     *
     * @param key of the message bundle
     * @param arguments texts, {@link java.time.LocalDate}, {@link Rupiah} and {@link Words}, in the order of the message
     */
    public record Line(Weight weight, String key, List<Object> arguments) {

        public Line {
            arguments = List.copyOf(arguments);
        }
    }

    /** An amount, written as money. */
    public record Rupiah(BigDecimal amount) {}

    /** A word within a sentence, by its key. */
    public record Words(String key) {}

    public TaskFact {
        lines = List.copyOf(lines);
    }

    public static TaskFact of(String name, Line... lines) {
        return new TaskFact(name, List.of(lines));
    }

    public static Line line(String key, Object... arguments) {
        return new Line(Weight.PLAIN, key, List.of(arguments));
    }

    public static Line good(String key, Object... arguments) {
        return new Line(Weight.GOOD, key, List.of(arguments));
    }

    public static Line warning(String key, Object... arguments) {
        return new Line(Weight.WARNING, key, List.of(arguments));
    }
}

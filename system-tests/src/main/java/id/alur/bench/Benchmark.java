package id.alur.bench;

import java.io.PrintStream;
import java.util.List;

/** One measurement that {@code ./alur bench <name>} runs; implements one of the two methods that measure. */
public interface Benchmark {

    /** What is typed after {@code ./alur bench}. */
    String name();

    /** One line: what is measured, which arguments it takes. */
    String description();

    /** Measures and reports each figure. */
    default void measure(List<String> arguments, Report report) throws Exception {
        report.verdict(name(), description(), run(arguments, report.out()));
    }

    /**
     * Measures and prints, without figures in the table.
     *
     * @return true if everything that must hold held
     */
    default boolean run(List<String> arguments, PrintStream out) throws Exception {
        throw new UnsupportedOperationException(name() + " reports its figures");
    }
}

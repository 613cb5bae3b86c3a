package id.alur.bench;

import java.util.List;
import java.util.Optional;

/** One measurement that {@code ./alur bench <name>} runs. */
public interface Benchmark {

    /** What is typed after {@code ./alur bench}. */
    String name();

    /** One line: what is measured, which arguments it takes. */
    String description();

    /**
     * Arguments of the smallest measurement that still goes every way of the large one, for the smoke run of the tests: a few seconds.
     * Empty only if tests of its own do what it does.
     */
    Optional<List<String>> smallest();

    /**
     * Measures and reports each figure.
     *
     * @param places what it measures in, unless it starts something of its own
     */
    void measure(List<String> arguments, Places places, Report report) throws Exception;
}

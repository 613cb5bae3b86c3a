package id.alur.bench;

import java.util.List;

/** One measurement that {@code ./alur bench <name>} runs. */
public interface Benchmark {

    /** What is typed after {@code ./alur bench}. */
    String name();

    /** One line: what is measured, which arguments it takes. */
    String description();

    /** Measures and reports each figure. */
    void measure(List<String> arguments, Report report) throws Exception;
}

package id.alur.bench;

import java.io.PrintStream;
import java.util.List;

/** One measurement that {@code ./alur bench <name>} runs. */
public interface Benchmark {

    /** What is typed after {@code ./alur bench}. */
    String name();

    /** One line: what is measured, which arguments it takes. */
    String description();

    /**
     * Measures and prints.
     *
     * @return true if everything that must hold held
     */
    boolean run(List<String> arguments, PrintStream out) throws Exception;
}

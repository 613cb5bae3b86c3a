package id.alur.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** {@code ./alur bench}: runs one benchmark, several by name, or all of them. */
public final class Bench {

    private Bench() {}

    /**
     * @param arguments the name of a benchmark and its own arguments, or {@code all}
     */
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Benchmark> known = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
        var name = arguments.length == 0 ? "" : arguments[0];
        var chosen = known.stream()
                .filter(benchmark -> name.equals("all") || benchmark.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            out.println("./alur bench <nama> [argumen]   atau   ./alur bench all");
            known.forEach(benchmark -> out.printf("  %-12s %s%n", benchmark.name(), benchmark.description()));
            System.exit(name.isEmpty() ? 0 : 2);
        }
        out.println(Machine.description());
        boolean held = true;
        for (Benchmark benchmark : chosen) {
            out.println();
            out.println("== " + benchmark.name() + ": " + benchmark.description());
            var own = List.of(arguments).subList(name.equals("all") ? arguments.length : 1, arguments.length);
            held &= benchmark.run(own, out);
        }
        out.println();
        out.println(held ? "Semua batas terpenuhi." : "ADA BATAS YANG TIDAK TERPENUHI.");
        System.exit(held ? 0 : 1);
    }
}

package id.alur.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** {@code ./alur bench}: runs one benchmark by name, or all of them, and ends with one table. */
public final class Bench {

    /** Others come after these. */
    private static final List<String> ORDER =
            List.of("inbox", "visibility", "throughput", "heap", "start", "failures", "away", "import", "training");

    private Bench() {}

    /**
     * @param arguments the name of a benchmark and its own arguments; nothing or {@code all} for all of them, {@code list}
     *     for their names
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What libraries log must not stand between the figures.
        System.setProperty("logback.configurationFile", "bench/logback.xml");
        List<Benchmark> known = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Bench::place).thenComparing(Benchmark::name))
                .toList();
        var name = arguments.length == 0 ? "all" : arguments[0];
        var chosen = known.stream()
                .filter(benchmark -> name.equals("all") || benchmark.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            out.println("./alur bench                      all of them (about half an hour)");
            out.println("./alur bench <name> [option=n …]  one of them:");
            known.forEach(benchmark -> out.printf("  %-12s %s%n", benchmark.name(), benchmark.description()));
            System.exit(name.equals("list") ? 0 : 2);
        }
        var report = new Report(out);
        var heading = LocalDateTime.now(java.time.ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES) + " · "
                + Machine.description();
        out.println(heading);
        for (Benchmark benchmark : chosen) {
            out.println();
            out.println("== " + benchmark.name() + ": " + benchmark.description() + " (load " + Machine.load() + ")");
            var own = List.of(arguments).subList(Math.min(arguments.length, 1), arguments.length);
            measure(benchmark, name.equals("all") ? List.of() : own, report);
        }
        out.println();
        out.println(heading);
        report.summary();
        out.println(report.held() ? "Semua batas terpenuhi." : "ADA BATAS YANG TIDAK TERPENUHI.");
        System.exit(report.held() ? 0 : 1);
    }

    /** One that breaks is a missed goal and does not keep the others from being measured. */
    private static void measure(Benchmark benchmark, List<String> arguments, Report report) {
        try {
            benchmark.measure(arguments, new Places(), report);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.verdict(benchmark.name(), "interrupted", false);
        } catch (Exception | AssertionError e) {
            e.printStackTrace(report.out());
            report.verdict(benchmark.name(), "broke off: " + e.getClass().getSimpleName(), false);
        }
    }

    private static int place(Benchmark benchmark) {
        int place = ORDER.indexOf(benchmark.name());
        return place < 0 ? ORDER.size() : place;
    }
}

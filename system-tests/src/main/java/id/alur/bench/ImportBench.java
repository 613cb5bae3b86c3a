package id.alur.bench;

import id.alur.demo.CityFiles;
import id.alur.identity.SystemUser;
import id.alur.importing.ImportKind;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.personnel.RegisterFiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** How long it takes to import a register of 10,000 people, and the same file again, on real PostgreSQL. */
public final class ImportBench implements Benchmark {

    private static final int PEOPLE = 10_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String description() {
        return "import of a register of 10 thousand people, and the same file again [people]";
    }

    @Override
    public Optional<List<String>> smallest() {
        return Optional.of(List.of("150"));
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) throws Exception {
        CityFiles city = new CityFiles(arguments.isEmpty() ? PEOPLE : Integer.parseInt(arguments.getFirst()));
        places.core(context -> measure(context, city, report));
    }

    private static void measure(ConfigurableApplicationContext context, CityFiles city, Report report) {
        int wrong = 0;
        Duration longest = Duration.ZERO;
        for (String round : List.of("first", "again")) {
            for (ImportKind kind : RegisterFiles.ALL) {
                byte[] file = city.csv(kind);
                long start = System.nanoTime();
                ImportRun run = take(context, kind, file);
                Duration taken = Duration.ofNanos(System.nanoTime() - start);
                report.out()
                        .printf(
                                "import %-5s %-9s rows %6d  created %6d  unchanged %6d  refused %d  %6d ms%n",
                                round,
                                kind,
                                run.doneRows(),
                                run.createdCount(),
                                run.unchangedCount(),
                                run.refusedCount(),
                                taken.toMillis());
                boolean allTaken = round.equals("first")
                        ? run.createdCount() == run.doneRows()
                        : run.unchangedCount() == run.doneRows();
                wrong += allTaken ? 0 : 1;
                longest = taken.compareTo(longest) > 0 ? taken : longest;
            }
        }
        report.figure(Goal.IMPORT_WRONG, wrong);
        report.figure(Goal.IMPORT_LONGEST, longest.toMillis() / 1000.0);
    }

    private static ImportRun take(ConfigurableApplicationContext context, ImportKind kind, byte[] file) {
        ImportService service = context.getBean(ImportService.class);
        ImportRunner runner = context.getBean(ImportRunner.class);
        return SystemUser.call("bench", () -> {
            ImportRunId id = service.prepare(kind, kind.fileName() + ".csv", file);
            runner.run(id);
            return service.find(id);
        });
    }
}

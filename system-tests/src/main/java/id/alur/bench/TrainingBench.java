package id.alur.bench;

import id.alur.local.LocalDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** How long the pages of the training feature take in their services, with as much in them as a large city has in a year. */
public final class TrainingBench implements Benchmark {

    private static final int RESERVATIONS = 5_000;

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String description() {
        return "pages of the training feature: 5 thousand running requests, 200 thousand rows of what was learned [reservations]";
    }

    @Override
    public void measure(List<String> arguments, Report report) throws Exception {
        int reservations = arguments.isEmpty() ? RESERVATIONS : Integer.parseInt(arguments.getFirst());
        Path folder = Files.createTempDirectory("alur-bench-training");
        try (LocalDatabase database = LocalDatabase.start(folder.resolve("data"), 0);
                ConfigurableApplicationContext context = start(database)) {
            new BudgetPagesBench(context).measure(reservations, report);
            new FairnessBench(context).measure(report);
            new LearningPagesBench(context).measure(report);
            new EvaluationResultsBench(context).measure(report);
        } finally {
            BenchCity.delete(folder);
        }
    }

    private static ConfigurableApplicationContext start(LocalDatabase database) {
        return new SpringApplicationBuilder(InboxBench.Core.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.config.import", "classpath:alur-core.yaml",
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn",
                        "db-scheduler.enabled", "false"))
                .run();
    }
}

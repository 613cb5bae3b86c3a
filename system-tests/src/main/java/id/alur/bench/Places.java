package id.alur.bench;

import id.alur.local.LocalDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Where benchmarks measure: each on fresh data of its own, which are gone afterwards. Only their smoke run lets several share a place. */
public class Places {

    /** What is done in a place. */
    interface Measurement<T> {
        void in(T place) throws Exception;
    }

    /** Core's services in this JVM on an empty database, without web pages, engine or background work. */
    void core(Measurement<ConfigurableApplicationContext> measurement) throws Exception {
        Path folder = Files.createTempDirectory("alur-bench");
        try (LocalDatabase database = LocalDatabase.start(folder.resolve("data"), 0);
                ConfigurableApplicationContext context = start(database)) {
            measurement.in(context);
        } finally {
            BenchCity.delete(folder);
        }
    }

    /** The whole of Alur with an empty register. */
    void city(Measurement<BenchCity> measurement) throws Exception {
        try (var city = new BenchCity()) {
            measurement.in(city);
        }
    }

    static ConfigurableApplicationContext start(LocalDatabase database) {
        return new SpringApplicationBuilder(Core.class)
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

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "id.alur",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "id\\.alur\\.(bench|system|local)\\..*|id\\.alur\\..*\\.(worker|ui)\\..*|id\\.alur\\.[A-Za-z]*Application"))
    static class Core {}
}

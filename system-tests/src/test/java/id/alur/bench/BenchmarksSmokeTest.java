package id.alur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.local.LocalDatabase;
import id.alur.system.City;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every benchmark goes its whole way once, as small as it can be, so that none rots between two measurements. What it measures is not
 * judged here: it must come to its figures. All share one database and one city.
 */
@Tag("own-city")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarksSmokeTest {

    /** Those that share a place, in an order in which none stands in the way of the next: the last one lets the pages down. */
    private static final List<String> TRIED =
            List.of("import", "inbox", "training", "heap", "visibility", "throughput");

    /** One place of each kind for all of them, made when first needed. */
    private static final class Shared extends Places {
        private @Nullable Path folder;
        private @Nullable LocalDatabase database;
        private @Nullable ConfigurableApplicationContext core;
        private @Nullable BenchCity city;

        @Override
        void core(Measurement<ConfigurableApplicationContext> measurement) throws Exception {
            ConfigurableApplicationContext context = core;
            if (context == null) {
                Path home = Files.createTempDirectory("alur-bench-smoke");
                LocalDatabase started = LocalDatabase.start(home.resolve("data"), 0);
                context = start(started);
                folder = home;
                database = started;
                core = context;
            }
            measurement.in(context);
        }

        @Override
        void city(Measurement<BenchCity> measurement) throws Exception {
            measurement.in(city());
        }

        BenchCity city() {
            BenchCity running = city;
            if (running == null) {
                running = new BenchCity(City.empty("ukur-awal", "ukur-" + UUID.randomUUID()));
                city = running;
            }
            return running;
        }

        void close() throws IOException {
            if (core != null) {
                core.close();
            }
            if (database != null) {
                database.close();
            }
            if (folder != null) {
                BenchCity.delete(folder);
            }
            if (city != null) {
                city.close();
            }
        }
    }

    private static final Shared PLACES = new Shared();

    @AfterAll
    static void close() throws IOException {
        PLACES.close();
    }

    @Test
    @Order(1)
    void each_has_a_smallest_size_or_is_what_other_tests_do_or_start_from_nothing() {
        assertThat(known().filter(benchmark -> benchmark.smallest().isPresent()).map(Benchmark::name))
                .containsExactlyInAnyOrderElementsOf(TRIED);
        assertThat(known().filter(benchmark -> benchmark.smallest().isEmpty()).map(Benchmark::name))
                .containsExactlyInAnyOrder("start", "failures", "away");
    }

    @ParameterizedTest
    @MethodSource("tried")
    @Order(3)
    void each_comes_to_its_figures(String name) throws Exception {
        Benchmark benchmark =
                known().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        var said = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(said, true, StandardCharsets.UTF_8));

        benchmark.measure(benchmark.smallest().orElseThrow(), PLACES, report);
        report.summary();

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("| " + name)
                .doesNotContain("NaN", "A minute later", "After a minute still");
    }

    /** What the benchmark of the start waits for, and what it starts by. */
    @Test
    @Order(2)
    void the_start_is_known_by_a_page_that_is_there() throws Exception {
        assertThat(StartBenchmark.script()).isExecutable();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(StartBenchmark.answers(http, PLACES.city().city().url().getPort()))
                    .isTrue();
        }
    }

    static Stream<String> tried() {
        return TRIED.stream();
    }

    private static Stream<Benchmark> known() {
        return ServiceLoader.load(Benchmark.class).stream().map(ServiceLoader.Provider::get);
    }
}

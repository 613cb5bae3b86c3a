package id.alur.bench;

import id.alur.local.AlurRoot;
import id.alur.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** From {@code ./alur run}, with everything built, to the log-in page. */
public final class StartBenchmark implements Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "from ./alur run to the log-in page, on an empty home and once more: runs=2";
    }

    /** Starts from {@code ./alur}, which builds what is not built and so cannot be a part of the tests of a build. */
    @Override
    public Optional<List<String>> smallest() {
        return Optional.empty();
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) throws Exception {
        int runs = Options.of(arguments, Map.of("runs", 2)).get("runs");
        Path home = Files.createTempDirectory("alur-bench-start");
        try {
            for (int run = 1; run <= runs; run++) {
                double seconds = start(home, run);
                if (run <= 2) {
                    report.figure(run == 1 ? Goal.FIRST_START : Goal.SECOND_START, seconds);
                } else {
                    report.figure("start", "start number " + run, seconds, "s");
                }
            }
        } finally {
            BenchCity.delete(home);
        }
    }

    private static double start(Path home, int run) throws IOException, InterruptedException {
        int port = Ports.free();
        var log = home.resolve("start-" + run + ".log");
        var builder = new ProcessBuilder(script().toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ALUR_HOME", home.resolve("home").toString(),
                        "ALUR_PORT", Integer.toString(port),
                        "ALUR_WORKERS_PORT", Integer.toString(Ports.free()),
                        "ALUR_DB_PORT", Integer.toString(Ports.free()),
                        "ALUR_ENGINE_GRPC_PORT", Integer.toString(Ports.free()),
                        "ALUR_ENGINE_REST_PORT", Integer.toString(Ports.free()),
                        "ALUR_ENGINE_MANAGEMENT_PORT", Integer.toString(Ports.free())));
        long begun = System.nanoTime();
        var alur = builder.start();
        try {
            awaitLoginPage(port, alur, log);
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            stop(alur);
        }
    }

    static Path script() {
        return AlurRoot.directory().resolve("alur");
    }

    private static void awaitLoginPage(int port, Process alur, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!answers(http, port)) {
                if (!alur.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("No log-in page. Its console:\n" + Files.readString(log));
                }
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    static boolean answers(HttpClient http, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/masuk"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** In order, as Ctrl-C does; the first run then keeps its class archives for the second. */
    private static void stop(Process alur) throws InterruptedException {
        var children = alur.descendants().toList();
        alur.destroy();
        if (!alur.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            children.forEach(ProcessHandle::destroyForcibly);
            alur.destroyForcibly();
        }
    }
}

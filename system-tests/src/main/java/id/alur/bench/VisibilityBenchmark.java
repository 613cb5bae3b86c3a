package id.alur.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** How long a task of the engine takes to stand in an inbox, while new ones come all the time. */
public final class VisibilityBenchmark implements Benchmark {

    private static final int PEOPLE = 200;

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public String description() {
        return "engine to inbox while tasks keep coming: seconds=60 rate=30 warmup=15";
    }

    @Override
    public Optional<List<String>> smallest() {
        return Optional.of(List.of("seconds=1", "rate=5", "warmup=1"));
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) throws Exception {
        var options = Options.of(arguments, Map.of("seconds", 60, "rate", 30, "warmup", 15));
        places.city(city -> {
            BenchCity.deploy(city.engine(), "bench-review.bpmn");
            var people = city.people(PEOPLE);
            try (var watch = InboxWatch.start(city)) {
                report.say("warming up");
                submit(city, people, options.get("rate"), options.get("warmup"));
                report.say(options.get("rate") + " tasks a second for " + options.get("seconds") + " s");
                var submitted = submit(city, people, options.get("rate"), options.get("seconds"));
                awaitAll(submitted, watch, city, report);
                report(report, submitted, watch.seen());
            }
        });
    }

    private static void awaitAll(Map<UUID, Instant> submitted, InboxWatch watch, BenchCity city, Report report) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> watch.seen().keySet().containsAll(submitted.keySet()));
        } catch (ConditionTimeoutException e) {
            report.say("A minute later: " + city.whereItStands());
        }
    }

    private static void report(Report report, Map<UUID, Instant> submitted, Map<UUID, InboxWatch.Seen> seen) {
        var fromEngine = LongStream.builder();
        var fromClick = LongStream.builder();
        int missing = 0;
        for (var one : submitted.entrySet()) {
            var task = seen.get(one.getKey());
            if (task == null) {
                missing++;
            } else {
                fromEngine.add(Duration.between(task.created(), task.at()).toNanos());
                fromClick.add(Duration.between(one.getValue(), task.at()).toNanos());
            }
        }
        report.figure(Goal.VISIBILITY_MISSING, missing);
        var engine = Percentiles.ofNanos(fromEngine.build().toArray());
        var click = Percentiles.ofNanos(fromClick.build().toArray());
        report.say("engine to inbox: " + engine);
        report.say("click to inbox:  " + click);
        report.figure(Goal.VISIBILITY_P50, engine.p50());
        report.figure("visibility", "engine to inbox, p95", engine.p95(), "ms");
        report.figure(Goal.VISIBILITY_P99, engine.p99());
        report.figure("visibility", "click (outbox) to inbox, p50", click.p50(), "ms");
        report.figure("visibility", "click (outbox) to inbox, p95", click.p95(), "ms");
        report.figure("visibility", "click (outbox) to inbox, p99", click.p99(), "ms");
    }

    /** Submits at a fixed rate, however long each takes; returns when each was submitted. */
    private static Map<UUID, Instant> submit(BenchCity city, List<UUID> people, int rate, int seconds)
            throws InterruptedException, ExecutionException {
        var submitted = new ConcurrentHashMap<UUID, Instant>();
        try (var clicks = Executors.newScheduledThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            for (int n = 0; n < rate * seconds; n++) {
                var subject = people.get(n % people.size());
                Runnable click = () -> {
                    var caseId = UUID.randomUUID();
                    submitted.put(caseId, Instant.now());
                    city.startReview(caseId, subject, "supervisor-of:" + subject);
                };
                all.add(clicks.schedule(click, n * 1_000_000L / rate, TimeUnit.MICROSECONDS));
            }
            for (Future<?> click : all) {
                click.get();
            }
        }
        return submitted;
    }
}

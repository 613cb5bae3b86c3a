package id.alur.bench;

import id.alur.local.LocalEngine;
import id.alur.local.Part;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an instance costs the whole (exporter, projector, worker with a transaction in PostgreSQL) and the engine alone with a worker
 * that does nothing. Both stand beside each other and take turns with the same model and load, so that what else the machine does
 * hits both; judged is processor time, which neighbours change little.
 */
public final class ThroughputBenchmark implements Benchmark {

    private static final String MODEL = "bench-record.bpmn";

    /** One of the two, with all that works for it. */
    private record Side(
            String name, CamundaClient engine, Map<String, Long> processes, Consumer<ActivatedJob> work, Tally tally) {}

    /** Sums over the rounds. */
    private static final class Tally {
        private long started;
        private long completed;
        private double seconds;
        private double cpuMillis;

        /** What was started stays: it must all arrive, whenever it began. */
        void forgetFigures() {
            completed = 0;
            seconds = 0;
            cpuMillis = 0;
        }

        double perSecond() {
            return completed / seconds;
        }

        double cpuMillisPerInstance() {
            return cpuMillis / completed;
        }
    }

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String description() {
        return "instances a second, whole system to bare engine, in turns: rounds=4 seconds=12 warmup=30 underway=60";
    }

    @Override
    public Optional<List<String>> smallest() {
        return Optional.of(List.of("rounds=1", "seconds=1", "warmup=1", "underway=5"));
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) throws Exception {
        var options = Options.of(arguments, Map.of("rounds", 4, "seconds", 12, "warmup", 30, "underway", 60));
        places.city(city -> measure(city, options, report));
    }

    private static void measure(BenchCity city, Options options, Report report) throws Exception {
        try (var engine = LocalEngine.builder().controlledClock().start();
                var client = BenchCity.client(engine)) {
            var whole = whole(city);
            var bare = new Side("bare", client, Map.of("engine", engine.pid()), job -> {}, new Tally());
            for (Side side : List.of(whole, bare)) {
                BenchCity.deploy(side.engine(), MODEL);
                round(side, options, options.get("warmup"), report);
            }
            whole.tally().forgetFigures();
            bare.tally().forgetFigures();
            for (int round = 0; round < options.get("rounds"); round++) {
                // Who comes first changes, so that neither always has the quieter half.
                for (Side side : round % 2 == 0 ? List.of(whole, bare) : List.of(bare, whole)) {
                    round(side, options, options.get("seconds"), report);
                }
            }
            figures(whole.tally(), bare.tally(), report);
            report.figure(Goal.THROUGHPUT_MISSING, missing(city, whole.tally().started, report));
        }
    }

    private static void figures(Tally whole, Tally bare, Report report) {
        report.figure("throughput", "whole system", whole.perSecond(), "/s");
        report.figure("throughput", "bare engine", bare.perSecond(), "/s");
        report.figure("throughput", "whole to bare, instances a second", whole.perSecond() / bare.perSecond(), "times");
        report.figure("throughput", "processor time, whole", whole.cpuMillisPerInstance(), "ms each");
        report.figure("throughput", "processor time, bare", bare.cpuMillisPerInstance(), "ms each");
        report.figure(Goal.THROUGHPUT_RATIO, bare.cpuMillisPerInstance() / whole.cpuMillisPerInstance());
    }

    private static Side whole(BenchCity city) throws Exception {
        var stack = city.city().stack();
        // Nobody looks at a page; the others are at work as always.
        stack.keepDown(Part.UI);
        return new Side(
                "whole",
                city.engine(),
                Map.of(
                        "engine", stack.engine().pid(),
                        "database", stack.database().pid(),
                        "workers", stack.workers().pid()),
                recorder(city),
                new Tally());
    }

    /** What a worker's service does: a row of its own, found again if the job comes twice, and an audit row. */
    private static Consumer<ActivatedJob> recorder(BenchCity city) {
        city.jdbc()
                .sql(
                        "create table if not exists public.bench_record (case_id uuid primary key, recorded_at timestamptz not null)")
                .update();
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(city.database()));
        return job -> transactions.executeWithoutResult(status -> {
            var caseId = UUID.fromString(String.valueOf(job.getVariablesAsMap().get("caseId")));
            city.jdbc()
                    .sql("insert into public.bench_record values (?, clock_timestamp()) on conflict do nothing")
                    .param(caseId)
                    .update();
            city.jdbc().sql("""
                            insert into audit.entry (at, actor, action, object_type, object_id, case_id)
                            values (clock_timestamp(), 'system:bench.record', 'bench.recorded', 'bench', ?, ?)""").params(caseId.toString(), caseId).update();
        });
    }

    private static void round(Side side, Options options, int seconds, Report report) throws InterruptedException {
        try (var load = new InstanceLoad(side.engine(), options.get("underway"), side.work())) {
            // Until as many are under way as shall be.
            Thread.sleep(Duration.ofSeconds(1));
            var cpu = CpuUse.since(side.processes());
            long begun = System.nanoTime();
            long before = load.completed();
            Thread.sleep(Duration.ofSeconds(seconds));
            long completed = load.completed() - before;
            double took = (System.nanoTime() - begun) / 1e9;
            var used = cpu.millis();
            report.say(String.format(
                    Locale.ROOT,
                    "%s: %.0f instances a second (%d in %.0f s, %d commands refused); processor ms each: %s",
                    side.name(),
                    completed / took,
                    completed,
                    took,
                    load.refused(),
                    CpuUse.perInstance(used, completed)));
            side.tally().completed += completed;
            side.tally().seconds += took;
            // The load too: the worker whose transactions are measured is part of it.
            side.tally().cpuMillis +=
                    used.values().stream().mapToLong(Long::longValue).sum();
            side.tally().started += load.finish();
        }
    }

    private static double missing(BenchCity city, long started, Report report) {
        long end = System.nanoTime();
        var query = city.jdbc().sql("""
                select least((select count(*) from engine.process_instance where process_id = 'bench-record' and state = 'COMPLETED'),
                             (select count(*) from public.bench_record))""").query(Long.class);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> query.single() == started);
        } catch (ConditionTimeoutException e) {
            report.say("After a minute still: " + e.getMessage());
        }
        report.say(String.format(
                Locale.ROOT,
                "the projection had caught up %.1f s after the last instance (%d in all)",
                (System.nanoTime() - end) / 1e9,
                started));
        return started - (double) query.single();
    }
}

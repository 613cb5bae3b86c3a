package id.alur.bench;

import id.alur.local.LocalEngine;
import id.alur.local.Part;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Instances a second of the whole (exporter, projector, worker with a transaction in PostgreSQL) against the engine alone with a
 * worker that does nothing. Same model, same load, one after the other, each on fresh data.
 */
public final class ThroughputBenchmark implements Benchmark {

    private record Outcome(double perSecond, double cpuMillisPerInstance) {}

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String description() {
        return "instances a second, whole system to bare engine: seconds=30 warmup=30 underway=60";
    }

    @Override
    public void measure(List<String> arguments, Report report) throws Exception {
        var options = Options.of(arguments, Map.of("seconds", 30, "warmup", 30, "underway", 60));
        // The whole first: what our own JVM has learnt by then can only help the engine alone.
        Outcome whole = whole(options, report);
        Outcome bare = bare(options, report);
        report.figure("throughput", "whole system", whole.perSecond(), "/s");
        report.figure("throughput", "bare engine", bare.perSecond(), "/s");
        report.figure("throughput", "processor time, whole", whole.cpuMillisPerInstance(), "ms each");
        report.figure("throughput", "processor time, bare", bare.cpuMillisPerInstance(), "ms each");
        report.figure(
                "throughput",
                "processor time, bare to whole",
                bare.cpuMillisPerInstance() / whole.cpuMillisPerInstance(),
                "times");
        report.figure(Goal.THROUGHPUT_RATIO, whole.perSecond() / bare.perSecond());
    }

    private static Outcome bare(Options options, Report report) throws Exception {
        report.say("bare engine, worker without effect");
        try (var engine = LocalEngine.builder().controlledClock().start();
                var client = BenchCity.client(engine)) {
            BenchCity.deploy(client, "bench-record.bpmn");
            try (var load = new InstanceLoad(client, options.get("underway"), job -> {})) {
                var outcome = measure(load, options, Map.of("engine", engine.pid()), report);
                load.finish();
                return outcome;
            }
        }
    }

    private static Outcome whole(Options options, Report report) throws Exception {
        report.say("whole system, worker with a transaction");
        try (var city = new BenchCity()) {
            // Nobody looks at a page; the others are at work as always.
            city.city().stack().keepDown(Part.UI);
            CamundaClient client = city.engine();
            BenchCity.deploy(client, "bench-record.bpmn");
            var processes = Map.of(
                    "engine", city.city().stack().engine().pid(),
                    "database", city.city().stack().database().pid(),
                    "workers", city.city().stack().workers().pid());
            try (var load = new InstanceLoad(client, options.get("underway"), recorder(city))) {
                var outcome = measure(load, options, processes, report);
                long started = load.finish();
                report.figure(Goal.THROUGHPUT_MISSING, missing(city, started, report));
                return outcome;
            }
        }
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

    private static Outcome measure(InstanceLoad load, Options options, Map<String, Long> processes, Report report)
            throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(options.get("warmup")));
        var cpu = CpuUse.since(processes);
        long begun = System.nanoTime();
        long before = load.completed();
        Thread.sleep(Duration.ofSeconds(options.get("seconds")));
        long completed = load.completed() - before;
        double seconds = (System.nanoTime() - begun) / 1e9;
        var used = cpu.millis();
        report.say(String.format(
                Locale.ROOT,
                "%.0f instances a second (%d in %.0f s, %d commands refused); processor ms each: %s",
                completed / seconds,
                completed,
                seconds,
                load.refused(),
                CpuUse.perInstance(used, completed)));
        // The load too: the worker whose transactions are measured is part of it.
        double cpuMillis = used.values().stream().mapToLong(Long::longValue).sum();
        return new Outcome(completed / seconds, cpuMillis / completed);
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

package id.alur.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processor time of the parts of a system between two moments: where the cost is, also when others keep the machine busy. */
final class CpuUse {

    private final Map<String, Long> processes;
    private final Map<String, Duration> before;

    private CpuUse(Map<String, Long> processes) {
        this.processes = processes;
        this.before = now();
    }

    /** @param processes process ids by name; their child processes count with them */
    static CpuUse since(Map<String, Long> processes) {
        var all = new LinkedHashMap<>(processes);
        all.put("load", ProcessHandle.current().pid());
        return new CpuUse(all);
    }

    /** Milliseconds of processor time since the beginning, by name. */
    Map<String, Long> millis() {
        var used = new LinkedHashMap<String, Long>();
        now().forEach((name, time) -> used.put(
                name, time.minus(before.getOrDefault(name, Duration.ZERO)).toMillis()));
        return used;
    }

    static String perInstance(Map<String, Long> millis, long instances) {
        return millis.entrySet().stream()
                .map(one -> String.format(Locale.ROOT, "%s %.2f", one.getKey(), one.getValue() / (double) instances))
                .collect(Collectors.joining(" · "));
    }

    private Map<String, Duration> now() {
        var times = new LinkedHashMap<String, Duration>();
        processes.forEach((name, pid) -> times.put(
                name,
                ProcessHandle.of(pid).stream()
                        // We are the parent of everything we started, which is counted by its own name.
                        .flatMap(process -> pid == ProcessHandle.current().pid()
                                ? Stream.of(process)
                                : Stream.concat(Stream.of(process), process.descendants()))
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)));
        return times;
    }
}

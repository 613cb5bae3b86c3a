package id.alur.bench;

import id.alur.system.City;
import id.alur.system.CityHall;
import id.alur.system.FireDrill;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fire drill of the tests, with as many requests as wanted. */
public final class FailuresBenchmark implements Benchmark {

    @Override
    public String name() {
        return "failures";
    }

    @Override
    public String description() {
        return "[jumlah=1000] kill -9 of engine, PostgreSQL and applications under load: nothing lost, nothing twice";
    }

    /** {@code FailureTest} does the same. */
    @Override
    public Optional<List<String>> smallest() {
        return Optional.empty();
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) {
        int count = arguments.isEmpty() ? 1000 : Integer.parseInt(arguments.getFirst());
        try (var city = City.start(Map.of("alur.demo.employees", "1200"));
                var hall = CityHall.of(city)) {
            var violations = new FireDrill(city, hall, report.out()).run(count, Duration.ofMinutes(30));
            violations.forEach(violation -> report.say("TIDAK TERPENUHI: " + violation));
            report.figure("failures", "requests in flight", count, "requests");
            report.figure(Goal.FAILURES, violations.size());
        }
    }
}

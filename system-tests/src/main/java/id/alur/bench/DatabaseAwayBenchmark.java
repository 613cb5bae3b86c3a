package id.alur.bench;

import id.alur.system.City;
import id.alur.system.CityHall;
import id.alur.system.DatabaseAwayDrill;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL away for as long as wanted while the engine works on. */
public final class DatabaseAwayBenchmark implements Benchmark {

    @Override
    public String name() {
        return "away";
    }

    @Override
    public String description() {
        return "[seconds=300] PostgreSQL away while the engine works: no record is lost";
    }

    /** {@code FailureTest} does the same. */
    @Override
    public Optional<List<String>> smallest() {
        return Optional.empty();
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) {
        var away = Duration.ofSeconds(arguments.isEmpty() ? 300 : Long.parseLong(arguments.getFirst()));
        try (var city = City.start(Map.of("alur.demo.enabled", "false"));
                var hall = CityHall.of(city)) {
            var result = new DatabaseAwayDrill(city, hall).run(2000, away);
            report.say(result.toString());
            report.verdict(
                    name(), "no record lost, PostgreSQL away for " + away.toSeconds() + " s", result.nothingLost());
        }
    }
}

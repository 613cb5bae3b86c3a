package id.alur.system;

import id.alur.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;

/** The engine goes on while PostgreSQL is away; when it is back, every record must arrive, once. */
public final class DatabaseAwayDrill {

    private final City city;
    private final CityHall hall;

    public DatabaseAwayDrill(City city, CityHall hall) {
        this.city = city;
        this.hall = hall;
    }

    /**
     * @param instances how many processes are started, spread over the time
     * @param away how long PostgreSQL is away
     */
    public Result run(int instances, Duration away) {
        try (var engine = new EngineItself(city)) {
            return run(engine, instances, away);
        }
    }

    private Result run(EngineItself engine, int instances, Duration away) {
        engine.deploy("away-probe.bpmn", model());
        int before = count("engine.process_instance where process_id = 'away-probe'");
        city.stack().keepDown(Part.DATABASE);
        long begun = System.nanoTime();
        long pause = away.toNanos() / instances;
        int started = 0;
        for (int i = 0; i < instances; i++) {
            started += engine.publish("away-probe.started", UUID.randomUUID().toString()) ? 1 : 0;
            LockSupport.parkNanos(begun + pause * (i + 1) - System.nanoTime());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        city.stack().bringBack(Part.DATABASE);
        city.stack().awaitReady();
        long back = System.nanoTime();
        int expected = before + started;
        FireDrill.await(() -> hasTasks(expected), Duration.ofMinutes(3));
        return new Result(
                seconds,
                started,
                count("engine.process_instance where process_id = 'away-probe'") - before,
                count("task.task where process_id = 'away-probe' and open") - before,
                count("engine.dead_record"),
                (System.nanoTime() - back) / 1e9);
    }

    private boolean hasTasks(int expected) {
        try {
            return count("task.task where process_id = 'away-probe'") >= expected;
        } catch (DataAccessException e) {
            // A connection of before the outage that the pool has not noticed yet.
            return false;
        }
    }

    private int count(String fromWhere) {
        return hall.sql()
                .sql("select count(*) from " + fromWhere)
                .query(Integer.class)
                .single();
    }

    private static String model() {
        try (var file = DatabaseAwayDrill.class.getResourceAsStream("away-probe.bpmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came of it.
     *
     * @param started instances that the engine accepted while the database was away
     * @param instances of these, how many arrived
     * @param openTasks of their tasks, how many are in the inbox
     * @param deadRecords records that PostgreSQL refused
     */
    public record Result(
            double secondsAway, int started, int instances, int openTasks, int deadRecords, double secondsToCatchUp) {

        public boolean nothingLost() {
            return started > 0 && instances == started && openTasks == started && deadRecords == 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "PostgreSQL away %.0f s, %d instances started meanwhile: %d instances and %d open tasks arrived,"
                            + " %d refused, caught up %.1f s after it was back",
                    secondsAway,
                    started,
                    instances,
                    openTasks,
                    deadRecords,
                    secondsToCatchUp);
        }
    }
}

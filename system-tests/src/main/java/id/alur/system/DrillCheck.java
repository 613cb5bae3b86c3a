package id.alur.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what must not be; what only takes its time is waited for. Whoever finds nothing has a drill in which all went well. */
final class DrillCheck {

    private final City city;
    private final JdbcClient sql;
    private final Duration patience;
    private final List<String> found = new ArrayList<>();

    /** @param patience for what follows a decision: the engine's last steps, the projection, the announcement */
    DrillCheck(City city, CityHall hall, Duration patience) {
        this.city = city;
        this.sql = hall.sql();
        this.patience = patience;
    }

    void add(String violation) {
        found.add(violation);
    }

    /** @param query gives a text for each thing that is wrong; {@code :cases} are the given ones */
    void none(String query, List<UUID> cases) {
        FireDrill.await(() -> find(query, cases).isEmpty(), patience);
        found.addAll(find(query, cases));
    }

    /** What holds of every case on which nobody has anything left to do. */
    void cases(List<UUID> cases) {
        none("""
                select 'not one instance for the case ' || c from unnest(:cases) c
                where (select count(*) from engine.process_instance i where i.case_id = c) <> 1""", cases);
        none(
                "select 'a task still open in the inbox: ' || element_id from task.task where open and case_id = any (:cases)",
                cases);
        // What a killed dispatcher had in hand is sent again once its lease is over, though the engine may have done it
        // long ago.
        none("""
                select 'a command not sent or parked: ' || kind from engine.outbox
                where state <> 'DONE' and case_id = any (:cases)""", cases);
        none("""
                select 'closed more than once: ' || case_id from casefile.case_event
                where kind = 'closed' and case_id = any (:cases) group by case_id having count(*) > 1""", cases);
    }

    /** What holds besides of a case that is over: in the inbox, in the engine's records, in the engine itself. */
    void ended(List<UUID> cases) {
        none(
                "select 'a case file still open: ' || number from casefile.case_file where state = 'OPEN' and id = any (:cases)",
                cases);
        none("""
                select 'an instance that is ' || state from engine.process_instance
                where state <> 'COMPLETED' and case_id = any (:cases)""", cases);
        List<Long> keys = sql.sql(
                        "select process_instance_key from engine.process_instance where case_id = any (:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
        try (var engine = new EngineItself(city)) {
            // An instance that it still runs could be cancelled.
            long running = keys.stream().filter(engine::cancel).count();
            if (running > 0) {
                found.add(running + " instances that ended for us but not for the engine");
            }
        }
    }

    /** Empty if all is well. */
    List<String> found() {
        return List.copyOf(found);
    }

    private List<String> find(String query, List<UUID> cases) {
        return sql.sql(query)
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }
}

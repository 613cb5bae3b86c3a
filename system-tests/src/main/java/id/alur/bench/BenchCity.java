package id.alur.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.alur.local.LocalEngine;
import id.alur.system.City;
import id.alur.system.EngineClients;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole of Alur with an empty register, for one measurement, and the benchmark's own ways to engine and database. */
final class BenchCity implements AutoCloseable {

    private final City city;
    private final HikariDataSource database;
    private final JdbcClient jdbc;
    private final CamundaClient engine;

    /** Starts everything on fresh data; {@link #close} deletes it again. */
    BenchCity() {
        this(City.start(Map.of("alur.demo.enabled", "false", "alur.mail.enabled", "false")));
    }

    /** @param city without a demo; {@link #close} stops it and deletes its data */
    BenchCity(City city) {
        this.city = city;
        database = new HikariDataSource();
        database.setJdbcUrl(city.stack().jdbcUrl());
        database.setUsername(city.stack().databaseLogin().user());
        database.setPassword(city.stack().databaseLogin().password());
        database.setMaximumPoolSize(16);
        jdbc = JdbcClient.create(database);
        engine = client(city.stack().engine());
    }

    static CamundaClient client(LocalEngine engine) {
        return EngineClients.to(engine)
                .defaultRequestTimeout(Duration.ofSeconds(20))
                .numJobWorkerExecutionThreads(8)
                .build();
    }

    City city() {
        return city;
    }

    HikariDataSource database() {
        return database;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    CamundaClient engine() {
        return engine;
    }

    static void deploy(CamundaClient engine, String model) {
        engine.newDeployResourceCommand()
                .addResourceFromClasspath("bench/" + model)
                .send()
                .join();
    }

    /** Invented employees of one invented unit, without superiors; the same number twice gives the same people. */
    List<UUID> people(int count) {
        UUID unit = id("unit", 0);
        UUID position = id("position", 0);
        jdbc.sql(
                        "insert into personnel.unit (id, code, name, kind) values (?, 'bench', 'Unit Ukur', 'OPD') on conflict do nothing")
                .param(unit)
                .update();
        jdbc.sql("""
                insert into personnel.position (id, code, title, unit_id, family) values (?, 'bench', 'Pelaksana', ?, 'ADMINISTRASI')
                on conflict do nothing""").params(position, unit).update();
        List<UUID> people =
                IntStream.range(0, count).mapToObj(n -> id("employee", n)).toList();
        jdbc.sql("""
                insert into personnel.employee (id, nip, name, sex, kind, position_id)
                select p.id, to_char(p.n, 'FM000000000000000000'), 'Pegawai Ukur ' || p.n, 'F', 'PNS', :position
                from unnest(cast(:people as uuid[])) with ordinality p (id, n)
                on conflict do nothing""")
                .param("position", position)
                .param("people", people.toArray(UUID[]::new))
                .update();
        return people;
    }

    /**
     * Does what a service does in one transaction when somebody starts a case: a case file and a message in the outbox.
     *
     * @param candidate the group whose inbox the task comes to
     */
    void startReview(UUID caseId, UUID subject, String candidate) {
        jdbc.sql("""
                with file as (
                    insert into casefile.case_file
                        (id, number, process_id, title, subject_employee_id, starter_employee_id, owning_unit_id, opened_at)
                    values (:case, 'UKUR/' || :case, 'bench-review', 'Permohonan uji ukur', :subject, :subject, :unit, clock_timestamp())),
                message as (
                    insert into engine.outbox (id, kind, payload, case_id, actor_id)
                    values (gen_random_uuid(), 'PUBLISH_MESSAGE', jsonb_build_object('name', 'bench.review-requested',
                        'correlationKey', cast(:case as text),
                        'variables', jsonb_build_object('caseId', :case, 'candidate', cast(:candidate as text))), :case, :subject))
                select pg_notify('alur_outbox', '')""")
                .param("case", caseId)
                .param("subject", subject)
                .param("unit", id("unit", 0))
                .param("candidate", candidate)
                .query()
                .listOfRows();
    }

    /** How far what was asked for has come, for whoever looks for what is missing. */
    String whereItStands() {
        return jdbc.sql("""
                        select 'outbox ' || coalesce((select string_agg(state || ' ' || n, ', ') from
                                   (select state, count(*) as n from engine.outbox group by state) o), 'empty')
                            || coalesce((select ' (' || min(last_error) || ')' from engine.outbox), '')
                            || ' · records ' || (select count(*) from engine.record)
                            || ' · refused records ' || (select count(*) from engine.dead_record)
                            || ' · exported to ' || coalesce((select max(position) from engine.exporter_position), -1)
                            || ', projected to ' || coalesce((select max(position) from engine.projector_cursor), -1)
                            || ' · incidents ' || (select count(*) from engine.incident)
                            || coalesce((select ' (' || min(error_message) || ')' from engine.incident), '')
                            || ' · tasks ' || (select count(*) from task.task)""").query(String.class).single();
    }

    private static UUID id(String kind, int number) {
        return UUID.nameUUIDFromBytes(("bench-" + kind + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        engine.close();
        database.close();
        city.close();
        delete(city.home());
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

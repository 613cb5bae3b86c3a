package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import id.alur.local.EngineVersion;
import id.alur.local.LocalEngine;
import id.alur.model.ReleasedModels;
import id.alur.model.ShippedModels;
import id.alur.testing.TestDatabase;
import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What Alur relies on holds on the engine of the other licence too; all other tests run on the standard one. Port and exporter only:
 * what follows from them knows nothing of the engine.
 */
class EngineContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String PASSWORD = "a password of this test";

    private static LocalEngine local;
    private static CamundaClient client;
    private static EnginePort engine;
    private static JdbcClient jdbc;

    private final String caseId = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        String url = TestDatabase.create();
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.USER, TestDatabase.PASSWORD));
        local = LocalEngine.builder()
                .version(EngineVersion.evaluation())
                .exporter(url, TestDatabase.USER, TestDatabase.PASSWORD)
                .controlledClock()
                .guard(PASSWORD)
                .start();
        client = connection()
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .username(LocalEngine.USER)
                        .password(PASSWORD)
                        .build())
                .build();
        engine = new CamundaEngine(client);
        assertThat(engine.publish("test.contract-begun", "early", "early", Duration.ofDays(7), Map.of())
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
        // As the monitor does it: once the engine is well, and again if it took too long.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> engine.version().isPresent()
                        && engine.deploy(new ReleasedModels(List.of(new ShippedModels())).processes())
                                        .kind()
                                == Kind.ACCEPTED);
        client.newDeployResourceCommand()
                .addResourceFromClasspath("models/test-contract.bpmn")
                .send()
                .join();
    }

    @AfterAll
    static void stop() {
        client.close();
        local.close();
    }

    private static CamundaClientBuilder connection() {
        return CamundaClient.newClientBuilder()
                .grpcAddress(local.grpcAddress())
                .restAddress(local.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE);
    }

    @Test
    void who_does_not_know_the_password_commands_nothing() {
        try (CamundaClient stranger = connection().build()) {
            EnginePort unknown = new CamundaEngine(stranger);
            assertThat(unknown.version()).isEmpty();
            assertThat(unknown.publish("test.contract-begun", caseId, caseId, Duration.ofDays(7), Map.of())
                            .kind())
                    .isEqualTo(Kind.UNAVAILABLE);
            assertThat(unknown.cancel((1L << 51) + 1).kind()).isEqualTo(Kind.UNAVAILABLE);
        }
        assertThat(engine.cancel((1L << 51) + 1).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void it_is_the_other_engine() {
        assertThat(EngineVersion.evaluation()).isNotEqualTo(EngineVersion.standard());
        assertThat(engine.version()).hasValue(EngineVersion.evaluation().text());
    }

    @Test
    void a_case_goes_its_way_once() {
        assertThat(publish()).isEqualTo(Kind.ACCEPTED);
        assertThat(publish()).isEqualTo(Kind.ALREADY);
        work();
        TaskKey task = task();
        assertThat(groups()).isEqualTo("[\"role:opd-head@dinkes\", \"supervisor-of:e1\"]");

        var claims = List.of("budi", "siti").stream()
                .map(person -> CompletableFuture.supplyAsync(() -> engine.assign(task, person, false)))
                .toList();
        assertThat(claims.stream().map(claim -> claim.join().kind()))
                .containsExactlyInAnyOrder(Kind.ACCEPTED, Kind.CONFLICT);
        assertThat(engine.assign(task, "wati", true).kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(engine.unassign(task).kind()).isEqualTo(Kind.ACCEPTED);

        assertThat(engine.complete(task, Map.of("outcome", "approved")).kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(engine.complete(task, Map.of()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.assign(task, "budi", true).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.unassign(task).kind()).isEqualTo(Kind.GONE);

        await().atMost(PATIENCE).until(() -> activated("Event_Waited") == 1);
        local.moveClock(local.clock().plus(Duration.ofDays(4)));
        await().atMost(PATIENCE).until(() -> elements("ELEMENT_COMPLETED", "test-contract") == 1);
        // Nothing stays at an end, so its entry is no news.
        assertThat(activated("EndEvent_Done")).isZero();
        assertThat(elements("ELEMENT_COMPLETED", "EndEvent_Done")).isOne();
        assertThat(publish()).isEqualTo(Kind.ALREADY);
        assertThat(engine.cancel(instance()).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void a_case_is_withdrawn_once() {
        publish();
        await().atMost(PATIENCE).until(() -> activated("Task_Work") == 1);

        assertThat(engine.cancel(instance()).kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(engine.cancel(instance()).kind()).isEqualTo(Kind.GONE);
        await().atMost(PATIENCE).until(() -> elements("ELEMENT_TERMINATED", "test-contract") == 1);
    }

    @Test
    void what_stands_still_is_tried_again_once() {
        publish();
        ActivatedJob failing = job();
        client.newFailCommand(failing).retries(0).errorMessage("broken").send().join();
        await().atMost(PATIENCE).until(() -> count("INCIDENT", "CREATED") == 1);
        long incident = record("INCIDENT", "CREATED", "record_key");

        assertThat(engine.resolve(incident, failing.getKey()).kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(engine.resolve(incident, failing.getKey()).kind()).isEqualTo(Kind.GONE);
        work();
        task();
        assertThat(engine.resolve(incident, failing.getKey()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.cancel(instance()).kind()).isEqualTo(Kind.ACCEPTED);
    }

    @Test
    void what_no_partition_can_have_is_gone() {
        var nowhere = new TaskKey((7L << 51) + 1);

        assertThat(engine.complete(nowhere, Map.of()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.assign(nowhere, "budi", true).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.unassign(nowhere).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.cancel(nowhere.value()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.resolve(nowhere.value(), nowhere.value()).kind()).isEqualTo(Kind.GONE);
    }

    private Kind publish() {
        return engine.publish(
                        "test.contract-begun",
                        caseId,
                        "message-" + caseId,
                        Duration.ofDays(7),
                        Map.of(
                                "until",
                                local.clock().plus(Duration.ofDays(3)).toString(),
                                "groups",
                                List.of("role:opd-head@dinkes", "supervisor-of:e1")))
                .kind();
    }

    private void work() {
        client.newCompleteCommand(job()).send().join();
    }

    private ActivatedJob job() {
        await().atMost(PATIENCE).until(() -> activated("Task_Work") == 1);
        return await().atMost(PATIENCE)
                .until(
                        () -> client
                                .newActivateJobsCommand()
                                .jobType("test.work")
                                .maxJobsToActivate(10)
                                .send()
                                .join()
                                .getJobs()
                                .stream()
                                .filter(candidate -> candidate.getProcessInstanceKey() == instance())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private TaskKey task() {
        await().atMost(PATIENCE).until(() -> count("USER_TASK", "CREATED") == 1);
        return new TaskKey(record("USER_TASK", "CREATED", "record_key"));
    }

    private long instance() {
        return record("MESSAGE_START_EVENT_SUBSCRIPTION", "CORRELATED", "process_instance_key");
    }

    /** What the exporter wrote about the instance of this case. */
    private static final String RECORDS = """
            engine.record r where r.value_type = :type and r.intent = :intent and r.process_instance_key in (
                select process_instance_key from engine.record
                where value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and body ->> 'correlationKey' = :case)""";

    private long count(String type, String intent) {
        return query("select count(*) from " + RECORDS, type, intent, Long.class);
    }

    private long activated(String elementId) {
        return elements("ELEMENT_ACTIVATED", elementId);
    }

    private long elements(String intent, String elementId) {
        return query(
                "select count(*) from " + RECORDS + " and r.body ->> 'elementId' = '" + elementId + "'",
                "PROCESS_INSTANCE",
                intent,
                Long.class);
    }

    private long record(String type, String intent, String column) {
        return query("select " + column + " from " + RECORDS, type, intent, Long.class);
    }

    private String groups() {
        return query("select r.body ->> 'candidateGroupsList' from " + RECORDS, "USER_TASK", "CREATED", String.class);
    }

    private <T> T query(String sql, String type, String intent, Class<T> as) {
        return Objects.requireNonNull(jdbc.sql(sql)
                .param("type", type)
                .param("intent", intent)
                .param("case", caseId)
                .query(as)
                .single());
    }
}

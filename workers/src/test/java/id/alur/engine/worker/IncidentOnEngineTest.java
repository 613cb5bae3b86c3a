package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.engine.EngineOutbox;
import id.alur.engine.Incident;
import id.alur.engine.Incidents;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-127 on the real engine: what stands still goes on once its cause is gone and the operator has it tried again. */
@EngineTest
class IncidentOnEngineTest {

    private static final EmployeeId OPERATOR = new EmployeeId(UUID.randomUUID());

    @Autowired
    Incidents incidents;

    @Autowired
    EngineOutbox outbox;

    @Autowired
    CamundaClient client;

    @Autowired
    CasesOnEngine cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final CaseFileId caseId = new CaseFileId(UUID.randomUUID());
    /** Of this test alone: others that run beside it take no job of it. */
    private final String jobType = "test.fail-" + caseId;

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("models/test-standstill.bpmn")
                .send()
                .join();
    }

    @Test
    void a_job_that_failed_is_tried_once_for_each_time_somebody_asks() {
        start("known");
        fail();
        Incident first = standing(incident -> true);
        assertThat(first.stepName()).isEqualTo("Gagal dulu");
        assertThat(first.processId()).isEqualTo("test-standstill");
        assertThat(first.errorType()).isEqualTo("JOB_NO_RETRIES");
        assertThat(first.errorMessage()).isEqualTo("The other system is away");

        tryAgain(first);
        fail();
        Incident second = standing(incident -> incident.key() != first.key());
        assertThat(second.since()).isEqualTo(first.since());
        assertThat(second.tries()).isEqualTo(1);
        assertThat(second.askedAt()).isNull();

        tryAgain(second);
        succeed();
        awaitEnd();
        await().atMost(CasesOnEngine.PATIENCE).untilAsserted(() -> assertThat(
                        operator(() -> incidents.tried(100)).stream().filter(step -> caseId.equals(step.caseId())))
                .singleElement()
                .satisfies(step -> assertThat(step.done()).isTrue()));
    }

    @Test
    void a_gateway_that_found_no_way_finds_one_once_it_is_there() {
        start("unknown");
        succeed();
        Incident standing = standing(incident -> true);
        assertThat(standing.errorType()).isEqualTo("CONDITION_ERROR");
        assertThat(standing.stepName()).isEqualTo("Ke mana?");

        client.newSetVariablesCommand(instance())
                .variables(Map.of("way", "known"))
                .send()
                .join();
        tryAgain(standing);
        awaitEnd();
    }

    private void start(String way) {
        As.employee(OPERATOR)
                .run(() -> transaction.executeWithoutResult(tx -> outbox.publishMessage(
                        "test.standstill-begun", caseId, Map.of("way", way, "jobType", jobType))));
    }

    /** As a worker does whose other system is away; the engine gives the job to nobody else meanwhile. */
    private void fail() {
        ActivatedJob job = job();
        client.newFailCommand(job)
                .retries(job.getRetries() - 1)
                .errorMessage("The other system is away")
                .send()
                .join();
    }

    private void succeed() {
        client.newCompleteCommand(job()).send().join();
    }

    private ActivatedJob job() {
        return await().atMost(CasesOnEngine.PATIENCE)
                .until(
                        () -> client.newActivateJobsCommand()
                                .jobType(jobType)
                                .maxJobsToActivate(1)
                                .send()
                                .join()
                                .getJobs(),
                        jobs -> jobs.size() == 1)
                .getFirst();
    }

    private Incident standing(Predicate<Incident> wanted) {
        return await().atMost(CasesOnEngine.PATIENCE)
                .until(
                        () -> operator(() -> incidents.open(100)).stream()
                                .filter(incident -> caseId.equals(incident.caseId()) && wanted.test(incident))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private void tryAgain(Incident incident) {
        As.employee(OPERATOR, Role.OPERATOR).run(() -> incidents.tryAgain(incident.key()));
    }

    private static <T> T operator(Supplier<T> action) {
        return As.employee(OPERATOR, Role.OPERATOR).call(action);
    }

    private long instance() {
        return jdbc.sql("select process_instance_key from engine.process_instance where case_id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .single();
    }

    private void awaitEnd() {
        cases.awaitCompleted(caseId, "EndEvent_Done");
    }
}

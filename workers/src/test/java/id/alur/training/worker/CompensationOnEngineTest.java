package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine really does with compensation: decision 0011 rests on it, and another version may do something else. */
@EngineTest
// Its jobs have no case of their own: each test takes the next one.
@Execution(ExecutionMode.SAME_THREAD)
class CompensationOnEngineTest {

    private static final Duration PATIENCE = CasesOnEngine.PATIENCE;
    private static final String CHOOSE = "test.choose";
    private static final String RESERVE = "test.reserve";
    private static final String RELEASE = "test.release";

    @Autowired
    CamundaClient client;

    @Autowired
    JdbcClient jdbc;

    private final String caseId = UUID.randomUUID().toString();

    @BeforeEach
    void the_model_is_deployed() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("models/test-compensation.bpmn")
                .send()
                .join();
    }

    @Test
    void a_throw_event_runs_the_handler_of_a_completed_task_and_waits_for_it() {
        begin();
        choose("RESERVE");
        complete(RESERVE);
        choose("REJECT");
        ActivatedJob undo = job(RELEASE);
        assertThat(ended("EndEvent_Rejected")).isZero();
        client.newCompleteCommand(undo).send().join();
        awaitEnd("EndEvent_Rejected");
    }

    @Test
    void a_throw_event_passes_on_when_nothing_was_completed() {
        begin();
        choose("REJECT");
        awaitEnd("EndEvent_Rejected");
        assertThat(releases()).isZero();
    }

    @Test
    void in_a_loop_the_handler_runs_once_for_each_completion_and_a_second_throw_event_runs_none_again() {
        begin();
        choose("RESERVE");
        complete(RESERVE);
        choose("RESERVE");
        complete(RESERVE);
        choose("REJECT");
        complete(RELEASE);
        complete(RELEASE);
        awaitEnd("EndEvent_Rejected");
        assertThat(releases()).isEqualTo(2);
    }

    @Test
    void a_throw_event_in_an_interrupting_event_subprocess_runs_the_handlers_of_the_process() {
        begin();
        choose("RESERVE");
        complete(RESERVE);
        job(CHOOSE);
        cancel();
        complete(RELEASE);
        awaitEnd("EndEvent_Cancelled");
    }

    /** The hole of compensation: a worker may have done its work although the engine never heard of it. */
    @Test
    void a_task_that_was_interrupted_is_not_compensated() {
        begin();
        choose("RESERVE");
        job(RESERVE);
        cancel();
        awaitEnd("EndEvent_Cancelled");
        assertThat(releases()).isZero();
    }

    /** And a second one: the handler is ended with the rest, and is not begun again. */
    @Test
    void a_handler_that_was_interrupted_is_not_run_again() {
        begin();
        choose("RESERVE");
        complete(RESERVE);
        choose("REJECT");
        job(RELEASE);
        cancel();
        awaitEnd("EndEvent_Cancelled");
        assertThat(releases()).isEqualTo(1);
    }

    private void begin() {
        publish("test.compensation-started");
    }

    private void cancel() {
        publish("test.compensation-cancelled");
    }

    private void publish(String message) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(caseId)
                .timeToLive(Duration.ofMinutes(5))
                .variables(Map.of("caseId", caseId))
                .send()
                .join();
    }

    private void choose(String choice) {
        client.newCompleteCommand(job(CHOOSE))
                .variables(Map.of("choice", choice))
                .send()
                .join();
    }

    private void complete(String type) {
        client.newCompleteCommand(job(type)).send().join();
    }

    /** The next job of this test's case. */
    private ActivatedJob job(String type) {
        return await(type)
                .atMost(PATIENCE)
                .until(
                        () -> client
                                .newActivateJobsCommand()
                                .jobType(type)
                                .maxJobsToActivate(1)
                                .timeout(Duration.ofMinutes(5))
                                .requestTimeout(Duration.ofSeconds(2))
                                .send()
                                .join()
                                .getJobs()
                                .stream()
                                .filter(job -> caseId.equals(job.getVariable("caseId")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private void awaitEnd(String endEvent) {
        await(endEvent).atMost(PATIENCE).until(() -> ended(endEvent) == 1 && ended("test-compensation") == 1);
    }

    private long ended(String elementId) {
        return count("""
                value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_COMPLETED' and body ->> 'elementId' = '%s'
                """.formatted(elementId));
    }

    private long releases() {
        return count("""
                value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_ACTIVATED' and body ->> 'elementId' = 'Task_Release'
                """);
    }

    private long count(String condition) {
        return jdbc.sql("""
                        select count(*) from engine.record r
                        where r.process_instance_key in (
                            select cast(s.body ->> 'processInstanceKey' as bigint) from engine.record s
                            where s.value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and s.intent = 'CORRELATED'
                              and s.body ->> 'correlationKey' = :case) and\s""" + condition).param("case", caseId).query(Long.class).single();
    }
}

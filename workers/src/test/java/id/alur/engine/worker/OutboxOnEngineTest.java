package id.alur.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alur.engine.OutboxDelivery;
import id.alur.engine.worker.EngineAnswer.Kind;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the engine really answers, and that nothing happens twice. */
class OutboxOnEngineTest extends OutboxOnEngine {

    @Test
    void a_start_message_that_is_sent_twice_starts_one_instance_even_after_that_has_ended() {
        UUID id = write(out -> out.publishMessage("test.review-submitted", caseId, Map.of("flag", true)));
        awaitState(id, "DONE");
        TaskKey task = awaitTask();

        sendAgain(id);
        assertThat(engine.publish(
                                "test.review-submitted", caseId.toString(), id.toString(), Duration.ofDays(7), Map.of())
                        .kind())
                .isEqualTo(Kind.ALREADY);
        awaitState(write(out -> out.completeTask(task, Map.of())), "DONE");
        await().until(() -> records("USER_TASK", "COMPLETED") == 1);
        sendAgain(id);

        assertThat(records("MESSAGE_START_EVENT_SUBSCRIPTION", "CORRELATED")).isEqualTo(1);
    }

    @Test
    void of_two_claims_one_holds_and_the_other_is_refused() {
        TaskKey task = started();

        UUID first = write(out -> out.assignTask(task, BUDI, false));
        UUID second = write(out -> out.assignTask(task, SITI, false));

        awaitState(first, "DONE");
        awaitState(second, "REFUSED");
        assertThat(jdbc.sql("select last_error from engine.outbox where id = :id")
                        .param("id", second)
                        .query(String.class)
                        .single())
                .isEqualTo(OutboxDelivery.TASK_TAKEN);
        await().untilAsserted(() -> assertThat(assignees(task)).containsExactly(BUDI.toString()));
    }

    @Test
    void of_two_claims_at_the_same_moment_the_engine_lets_one_through() {
        TaskKey task = started();

        var answers = List.of(BUDI, SITI).stream()
                .map(person -> CompletableFuture.supplyAsync(() -> engine.assign(task, person.toString(), false)))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().kind()))
                .containsExactlyInAnyOrder(Kind.ACCEPTED, Kind.CONFLICT);
    }

    @Test
    void completing_twice_completes_once() {
        TaskKey task = started();

        UUID first = write(out -> out.completeTask(task, Map.of()));
        UUID second = write(out -> out.completeTask(task, Map.of()));

        awaitState(first, "DONE");
        awaitState(second, "DONE");
        await().until(() -> records("USER_TASK", "COMPLETED") == 1);
        assertThat(engine.complete(task, Map.of()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.assign(task, BUDI.toString(), true).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.unassign(task).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void what_no_partition_can_have_is_gone() {
        assertThat(engine.complete(NOWHERE, Map.of()).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.assign(NOWHERE, BUDI.toString(), true).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.unassign(NOWHERE).kind()).isEqualTo(Kind.GONE);
        assertThat(engine.cancel(NOWHERE.value()).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void an_instance_is_cancelled_once_and_then_gone() {
        started();
        long instance = jdbc.sql("""
                        select process_instance_key from engine.record
                        where value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION' and body ->> 'correlationKey' = :caseId""")
                .param("caseId", caseId.toString())
                .query(Long.class)
                .single();

        assertThat(engine.cancel(instance).kind()).isEqualTo(Kind.ACCEPTED);
        await().until(() -> records("USER_TASK", "CANCELED") == 1);
        assertThat(engine.cancel(instance).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void the_models_are_deployed_and_the_engine_is_seen() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
                                select count(*) from engine.record
                                where value_type = 'PROCESS' and body ->> 'bpmnProcessId' = :id""")
                        .param("id", TrainingRequestProcess.PROCESS_ID)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        assertThat(status.current().up()).isTrue();
        assertThat(status.current().version()).isEqualTo(localEngine.version().text());
    }
}

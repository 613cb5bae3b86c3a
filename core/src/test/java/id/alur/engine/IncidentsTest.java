package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-127: what stands still, since when, how often it was tried, and that a try is asked for once. */
@CoreTest
class IncidentsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    private final EmployeeId operator = new EmployeeId(UUID.randomUUID());

    @BeforeEach
    void a_step_that_stands_still() {
        As.employee(operator, Role.OPERATOR).login();
        jdbc.sql("""
                        truncate engine.process_instance, engine.process_element, engine.element_instance, engine.incident, engine.outbox;
                        insert into engine.process_instance (process_instance_key, process_id, definition_key, version, state)
                        values (5, 'training-request', 7, 1, 'ACTIVE');
                        insert into engine.process_element (definition_key, element_id, element_type, name)
                        values (7, 'Task_Route', 'serviceTask', 'Tentukan pemberi keputusan');
                        insert into engine.element_instance (element_instance_key, process_instance_key, definition_key, element_id,
                            element_type, state)
                        values (50, 5, 7, 'Task_Route', 'SERVICE_TASK', 'ACTIVE')""").update();
        incident(1, MONDAY);
    }

    @Test
    void it_is_told_in_the_words_of_the_model() {
        assertThat(incidents.open(10)).singleElement().satisfies(incident -> {
            assertThat(incident.stepName()).isEqualTo("Tentukan pemberi keputusan");
            assertThat(incident.processId()).isEqualTo("training-request");
            assertThat(incident.errorMessage()).isEqualTo("no rule matched");
            assertThat(incident.since()).isEqualTo(MONDAY);
            assertThat(incident.tries()).isZero();
            assertThat(incident.askedAt()).isNull();
        });
    }

    @Test
    void asking_twice_asks_the_engine_once() {
        incidents.tryAgain(1);
        incidents.tryAgain(1);
        assertThat(asked()).containsExactly("{\"jobKey\": \"9\", \"incidentKey\": \"1\"}");
        assertThat(incidents.open(10)).singleElement().satisfies(incident -> assertThat(incident.askedAt())
                .isNotNull());
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'engine.retry-incident' and actor = :operator")
                        .param("operator", operator.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_the_engine_has_taken_but_not_told_of_may_be_asked_for_again_after_a_minute() {
        incidents.tryAgain(1);
        jdbc.sql("update engine.outbox set state = 'DONE', done_at = now() - interval '2 minutes'")
                .update();
        incidents.tryAgain(1);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void a_step_that_fails_again_stands_still_since_the_first_time() {
        incidents.tryAgain(1);
        over(1);
        incident(2, MONDAY.plusSeconds(600));
        assertThat(incidents.open(10)).singleElement().satisfies(incident -> {
            assertThat(incident.key()).isEqualTo(2);
            assertThat(incident.since()).isEqualTo(MONDAY);
            assertThat(incident.tries()).isEqualTo(1);
        });
        assertThat(incidents.tried(10)).isEmpty();
    }

    @Test
    void the_outcome_of_a_try_is_shown() {
        incidents.tryAgain(1);
        over(1);
        assertThat(incidents.open(10)).isEmpty();
        assertThat(incidents.tried(10)).singleElement().satisfies(step -> assertThat(step.done())
                .isFalse());
        jdbc.sql("update engine.element_instance set state = 'COMPLETED', left_at = now()")
                .update();
        assertThat(incidents.tried(10)).singleElement().satisfies(step -> assertThat(step.done())
                .isTrue());
    }

    @Test
    void what_does_not_stand_still_is_not_tried() {
        over(1);
        assertThatThrownBy(() -> incidents.tryAgain(1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> incidents.tryAgain(77)).isInstanceOf(NotFoundException.class);
        assertThat(asked()).isEmpty();
    }

    @Test
    void only_the_operator_looks_and_tries() {
        As.employee(new EmployeeId(UUID.randomUUID()), Role.PROCESS_OWNER).login();
        assertThatThrownBy(() -> incidents.open(10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> incidents.tried(10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> incidents.tryAgain(1)).isInstanceOf(AccessDeniedException.class);
    }

    private void incident(long key, Instant at) {
        jdbc.sql("""
                        insert into engine.incident (incident_key, process_instance_key, element_id, element_instance_key, job_key,
                            error_type, error_message, created_at)
                        values (:key, 5, 'Task_Route', 50, 9, 'JOB_NO_RETRIES', 'no rule matched', cast(:at as timestamptz))""").param("key", key).param("at", at.toString()).update();
    }

    private void over(long key) {
        jdbc.sql("update engine.incident set resolved_at = now() where incident_key = :key")
                .param("key", key)
                .update();
    }

    private List<String> asked() {
        return jdbc.sql("select payload::text from engine.outbox where kind = 'RESOLVE_INCIDENT'")
                .query((row, number) -> row.getString(1))
                .list();
    }
}

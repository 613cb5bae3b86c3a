package id.alur.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which records cost a row. */
class WantedRecordsTest {

    private final WantedRecords wanted = new WantedRecords();

    @Test
    void of_elements_only_the_states_that_last_are_kept() {
        assertThat(kept(ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.values()))
                .containsExactlyInAnyOrder(
                        "ELEMENT_ACTIVATED", "ELEMENT_COMPLETED", "ELEMENT_TERMINATED", "ELEMENT_MIGRATED");
    }

    @Test
    void an_element_at_which_nothing_stays_is_told_once_and_one_that_may_wait_twice() {
        assertThat(List.of("START_EVENT", "EXCLUSIVE_GATEWAY", "PARALLEL_GATEWAY", "INCLUSIVE_GATEWAY"))
                .allMatch(element -> WantedRecords.isPassed(element, "UNSPECIFIED"));
        assertThat(WantedRecords.isPassed("START_EVENT", "MESSAGE")).isTrue();
        assertThat(WantedRecords.isPassed("END_EVENT", "NONE")).isTrue();

        assertThat(WantedRecords.isPassed("END_EVENT", "MESSAGE")).isFalse();
        assertThat(WantedRecords.isPassed("INTERMEDIATE_CATCH_EVENT", "TIMER")).isFalse();
        assertThat(List.of("EVENT_BASED_GATEWAY", "USER_TASK", "SERVICE_TASK", "PROCESS", "CALL_ACTIVITY"))
                .noneMatch(element -> WantedRecords.isPassed(element, "UNSPECIFIED"));
    }

    @Test
    void of_user_tasks_every_event_with_news_is_kept() {
        assertThat(kept(ValueType.USER_TASK, UserTaskIntent.values()))
                .contains(
                        "CREATING", "CREATED", "ASSIGNING", "ASSIGNED", "UPDATED", "COMPLETED", "CANCELED", "MIGRATED")
                .doesNotContain("COMPLETING", "CANCELING", "UPDATING");
    }

    @Test
    void an_intent_that_a_newer_broker_brings_for_a_user_task_is_kept() {
        Intent denied = new Intent() {
            @Override
            public short value() {
                return 99;
            }

            @Override
            public String name() {
                return "ASSIGNMENT_DENIED";
            }

            @Override
            public boolean isEvent() {
                return true;
            }
        };

        assertThat(wanted.wants(FakeRecord.event(1, ValueType.USER_TASK, denied, "{}")))
                .isTrue();
    }

    @Test
    void of_jobs_only_trouble_is_kept() {
        assertThat(kept(ValueType.JOB, JobIntent.values()))
                .containsExactlyInAnyOrder("FAILED", "TIMED_OUT", "CANCELED", "ERROR_THROWN", "RETRIES_UPDATED");
    }

    @Test
    void of_message_starts_only_the_correlation_is_kept() {
        assertThat(kept(ValueType.MESSAGE_START_EVENT_SUBSCRIPTION, MessageStartEventSubscriptionIntent.values()))
                .containsExactly("CORRELATED");
    }

    @Test
    void definitions_and_incidents_are_kept() {
        assertThat(kept(ValueType.PROCESS, ProcessIntent.values())).contains("CREATED");
        assertThat(kept(ValueType.FORM, FormIntent.values())).contains("CREATED");
        assertThat(kept(ValueType.INCIDENT, IncidentIntent.values())).contains("CREATED", "RESOLVED");
    }

    @Test
    void variables_and_commands_are_not_kept() {
        assertThat(kept(ValueType.VARIABLE, VariableIntent.values())).isEmpty();
        assertThat(wanted.acceptValue(ValueType.VARIABLE)).isFalse();
        assertThat(wanted.acceptType(RecordType.COMMAND)).isFalse();
        assertThat(wanted.wants(
                        new FakeRecord(1, RecordType.COMMAND, ValueType.USER_TASK, UserTaskIntent.COMPLETE, 0, "{}")))
                .isFalse();
    }

    private List<String> kept(ValueType valueType, Intent... intents) {
        return Arrays.stream(intents)
                .filter(intent -> wanted.wants(FakeRecord.event(1, valueType, intent, "{}")))
                .map(Intent::name)
                .toList();
    }
}

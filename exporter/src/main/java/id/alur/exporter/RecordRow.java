package id.alur.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRelated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code engine.record}: the identity of a record and its value as JSON, independent of the broker's buffers.
 *
 * @param key the engine's key of the subject, such as the user task or the element instance
 * @param body the record's value, without process variables
 * @param refusal why the row can only go to {@code engine.dead_record}; null for a row that is fit for the table
 */
record RecordRow(
        long position,
        String valueType,
        String intent,
        long key,
        @Nullable Long processInstanceKey,
        Instant recordedAt,
        String brokerVersion,
        String body,
        @Nullable String refusal) {

    static RecordRow of(Record<?> record) {
        String body = "";
        String refusal = null;
        try {
            body = RecordBody.of(record.getValue());
        } catch (RuntimeException e) {
            // Data never stops the stream. The body is left out: it may hold the variables that must not be written.
            refusal = "value is not readable as JSON: " + e;
        }
        return new RecordRow(
                record.getPosition(),
                record.getValueType().name(),
                record.getIntent().name(),
                record.getKey(),
                processInstanceKey(record.getValue()),
                Instant.ofEpochMilli(record.getTimestamp()),
                record.getBrokerVersion(),
                body,
                refusal);
    }

    private static @Nullable Long processInstanceKey(Object value) {
        long key =
                switch (value) {
                    case ProcessInstanceRelated related -> related.getProcessInstanceKey();
                    case MessageStartEventSubscriptionRecordValue start -> start.getProcessInstanceKey();
                    default -> -1;
                };
        return key > 0 ? key : null;
    }

    /** Same record, not merely the same place in the log: a place is used again when an engine starts from nothing. */
    boolean isSameRecordAs(long otherKey, Instant otherRecordedAt) {
        return key == otherKey && recordedAt.equals(otherRecordedAt);
    }
}

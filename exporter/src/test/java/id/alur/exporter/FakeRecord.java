package id.alur.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValueWithVariables;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRelated;
import java.util.Map;

/** A record as the broker would hand it over. */
record FakeRecord(long position, RecordType type, ValueType valueType, Intent intent, long timestamp, String json)
        implements Record<FakeRecord.Value> {

    static FakeRecord userTask(long position) {
        return userTask(position, "{\"elementId\":\"Task_" + position + "\"}");
    }

    static FakeRecord userTask(long position, String json) {
        return event(position, ValueType.USER_TASK, UserTaskIntent.CREATED, json);
    }

    static FakeRecord event(long position, ValueType valueType, Intent intent, String json) {
        return new FakeRecord(position, RecordType.EVENT, valueType, intent, 1_790_000_000_000L + position, json);
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public long getSourceRecordPosition() {
        return position - 1;
    }

    @Override
    public long getKey() {
        return position * 10;
    }

    @Override
    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public Intent getIntent() {
        return intent;
    }

    @Override
    public int getPartitionId() {
        return 1;
    }

    @Override
    public RecordType getRecordType() {
        return type;
    }

    @Override
    public RejectionType getRejectionType() {
        return RejectionType.NULL_VAL;
    }

    @Override
    public String getRejectionReason() {
        return "";
    }

    @Override
    public String getBrokerVersion() {
        return "8.5.8";
    }

    @Override
    public Map<String, Object> getAuthorizations() {
        return Map.of();
    }

    @Override
    public int getRecordVersion() {
        return 1;
    }

    @Override
    public ValueType getValueType() {
        return valueType;
    }

    @Override
    public Value getValue() {
        return new Value(json);
    }

    record Value(String toJson) implements RecordValueWithVariables, ProcessInstanceRelated {
        @Override
        public Map<String, Object> getVariables() {
            return Map.of();
        }

        @Override
        public long getProcessInstanceKey() {
            return 4711;
        }

        @Override
        public String toJson() {
            return toJson;
        }
    }
}

package id.alur.exporter;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Set;

/**
 * Which of the engine's records Alur keeps: enough to project tasks, instances, incidents and definitions, and little
 * else, as every record kept is a row in PostgreSQL.
 *
 * <p>Intents are compared by name: a newer broker brings constants that this class was not compiled with.
 */
final class WantedRecords implements RecordFilter {

    private static final Set<String> ELEMENT_INTENTS =
            Set.of("ELEMENT_ACTIVATED", "ELEMENT_COMPLETED", "ELEMENT_TERMINATED", "ELEMENT_MIGRATED");
    private static final Set<String> JOB_INTENTS =
            Set.of("FAILED", "TIMED_OUT", "CANCELED", "ERROR_THROWN", "RETRIES_UPDATED");
    /** Announce only that the event of the same name is being prepared; the event itself carries everything. */
    private static final Set<String> TASK_INTENTS_WITHOUT_NEWS = Set.of("COMPLETING", "CANCELING", "UPDATING");

    @Override
    public boolean acceptType(RecordType recordType) {
        return recordType == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType valueType) {
        return switch (valueType) {
            case USER_TASK, PROCESS_INSTANCE, INCIDENT, PROCESS, FORM, MESSAGE_START_EVENT_SUBSCRIPTION, JOB -> true;
            default -> false;
        };
    }

    boolean wants(Record<?> record) {
        String intent = record.getIntent().name();
        return acceptType(record.getRecordType())
                && switch (record.getValueType()) {
                    case PROCESS_INSTANCE -> ELEMENT_INTENTS.contains(intent);
                    case JOB -> JOB_INTENTS.contains(intent);
                    case USER_TASK -> !TASK_INTENTS_WITHOUT_NEWS.contains(intent);
                    case MESSAGE_START_EVENT_SUBSCRIPTION -> intent.equals("CORRELATED");
                    case INCIDENT, PROCESS, FORM -> true;
                    default -> false;
                };
    }
}

package id.alur.exporter;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
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
    /** Elements where nothing stays: the engine takes them and leaves them in one step, so that leaving tells all. */
    private static final Set<String> PASSED_GATEWAYS =
            Set.of("EXCLUSIVE_GATEWAY", "INCLUSIVE_GATEWAY", "PARALLEL_GATEWAY");
    /** Of these only those without a trigger; a message sent at an end, for instance, may wait for its job. */
    private static final Set<String> PASSED_EVENTS = Set.of("END_EVENT", "INTERMEDIATE_THROW_EVENT");

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
                    case PROCESS_INSTANCE -> ELEMENT_INTENTS.contains(intent) && !isEntryOfPassed(record, intent);
                    case JOB -> JOB_INTENTS.contains(intent);
                    case USER_TASK -> !TASK_INTENTS_WITHOUT_NEWS.contains(intent);
                    case MESSAGE_START_EVENT_SUBSCRIPTION -> intent.equals("CORRELATED");
                    case INCIDENT, PROCESS, FORM -> true;
                    default -> false;
                };
    }

    private static boolean isEntryOfPassed(Record<?> record, String intent) {
        return intent.equals("ELEMENT_ACTIVATED")
                && record.getValue() instanceof ProcessInstanceRecordValue element
                && isPassed(
                        element.getBpmnElementType().name(),
                        element.getBpmnEventType().name());
    }

    static boolean isPassed(String elementType, String eventType) {
        return elementType.equals("START_EVENT")
                || PASSED_GATEWAYS.contains(elementType)
                || (PASSED_EVENTS.contains(elementType) && eventType.equals("NONE"));
    }
}

package id.alur.engine;

import id.alur.engine.OutboxCommand.Kind;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.shared.DomainException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a service wants the engine to do, written in the service's own transaction and sent after its commit, again and
 * again until the engine has answered. Commands about one task, or about one case, arrive in the order they were written.
 *
 * <p>People's commands are refused as long as the engine is not the one whose records the database holds; what the system itself
 * has to say waits.
 *
 * <p>The ids that are returned name the command: in the task's pending mark and, for messages, as the engine's message id.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("isAuthenticated()")
public class EngineOutbox {

    private final OutboxRepository outbox;
    private final EngineDataRepository data;

    EngineOutbox(OutboxRepository outbox, EngineDataRepository data) {
        this.outbox = outbox;
        this.data = data;
    }

    /**
     * Publishes a message to the case's instance, or starts the instance if the message is one of a start event. The
     * variable {@code caseId} is added.
     *
     * @param variables ids, flags, dates, counts: no personal data
     */
    public UUID publishMessage(String name, CaseFileId caseId, Map<String, ?> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put("caseId", caseId.toString());
        return add(
                Kind.PUBLISH_MESSAGE,
                Map.of("name", name, "correlationKey", caseId.toString(), "variables", all),
                caseId,
                null);
    }

    /** @param variables ids, flags, dates, counts: no personal data; null as a value is sent as null */
    public UUID completeTask(TaskKey task, Map<String, ?> variables) {
        return add(Kind.COMPLETE_TASK, Map.of("variables", variables), null, task);
    }

    /** @param allowOverride false for a claim, which the engine refuses when somebody else has the task */
    public UUID assignTask(TaskKey task, EmployeeId assignee, boolean allowOverride) {
        return add(
                Kind.ASSIGN_TASK, Map.of("assignee", assignee.toString(), "allowOverride", allowOverride), null, task);
    }

    public UUID unassignTask(TaskKey task) {
        return add(Kind.UNASSIGN_TASK, Map.of(), null, task);
    }

    /** Ends the running instances of the case, whatever they are waiting for. */
    public UUID cancelInstance(CaseFileId caseId) {
        return add(Kind.CANCEL_INSTANCE, Map.of(), caseId, null);
    }

    /**
     * Has a step that stands still tried again.
     *
     * @param jobKey of the job that failed, which gets one more try; null when none did
     * @param caseId null when nobody knows the case
     */
    public UUID resolveIncident(long incidentKey, @Nullable Long jobKey, @Nullable CaseFileId caseId) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("incidentKey", Long.toString(incidentKey));
        if (jobKey != null) {
            payload.put("jobKey", Long.toString(jobKey));
        }
        return add(Kind.RESOLVE_INCIDENT, payload, caseId, null);
    }

    /**
     * Starts an instance for the case within its process, after what the engine may still have of the former one was ended.
     *
     * @param elementIds before these
     * @param former key of the instance that it replaces
     */
    UUID startInstance(
            CaseFileId caseId, String processId, List<String> elementIds, Map<String, ?> variables, long former) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put("caseId", caseId.toString());
        return add(
                Kind.START_INSTANCE,
                Map.of("processId", processId, "elementIds", elementIds, "variables", all, "former", former),
                caseId,
                null);
    }

    private UUID add(Kind kind, Map<String, ?> payload, @Nullable CaseFileId caseId, @Nullable TaskKey task) {
        if (CurrentUser.find().isPresent() && data.current().disagrees()) {
            throw new DomainException("error.engine.disagrees");
        }
        UUID id = UUID.randomUUID();
        outbox.insert(id, kind, payload, caseId, task, CurrentUser.find().orElse(null));
        return id;
    }
}

package id.alur.engine;

import id.alur.audit.AuditTrail;
import id.alur.identity.CaseFileId;
import id.alur.model.ReleasedModels;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a loss: the engine or the database is not what it was, and an operator says how to go on. What people decided is in the
 * database and stays; what the engine lacks is started again from there.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OPERATOR')")
public class EngineRecovery {

    /** Characters of a reason. */
    public static final int MIN_REASON = 5;

    public static final int MAX_REASON = 500;

    private final EngineDataRepository data;
    private final EngineOutbox outbox;
    private final ReleasedModels models;
    private final AuditTrail audit;

    EngineRecovery(EngineDataRepository data, EngineOutbox outbox, ReleasedModels models, AuditTrail audit) {
        this.data = data;
        this.outbox = outbox;
        this.models = models;
        this.audit = audit;
    }

    /** Cases that run by what the database knows. */
    @Transactional(readOnly = true)
    public long runningCases() {
        return data.runningCases();
    }

    /** Cases that wait to be settled, those that have waited longest first. */
    @Transactional(readOnly = true)
    public List<LostCase> lost(int limit) {
        return data.lost(limit);
    }

    @Transactional(readOnly = true)
    public long lostCount() {
        return data.lostCount();
    }

    /**
     * Goes on with the engine as it is. Every running case is noted with its place; decisions about tasks that were still on their way are
     * set aside, where the operator sees them.
     *
     * @param reason why, {@value #MIN_REASON} to {@value #MAX_REASON} characters
     * @throws DomainException if engine and database belong together, or the reason is too short or too long
     */
    public void accept(String reason) {
        String why = checked(reason);
        EngineData.State state = data.current().state();
        if (!data.current().disagrees()) {
            throw new DomainException("error.engine.agrees");
        }
        int cases = data.keepPlaces();
        int commands = data.setAsideTaskCommands("The engine's data were replaced (" + state + ")");
        data.accept();
        audit.record(
                "engine.accept-data",
                "engine",
                state.name(),
                null,
                Map.of("reason", why, "cases", cases, "commands", commands));
    }

    /**
     * Starts the case's process again at the place where it stood, with what it was given so far. What the engine may still have of it
     * ends before.
     *
     * @throws NotFoundException if it was settled meanwhile
     * @throws DomainException if its place is not known or the model of today no longer has it, or the reason does not fit
     */
    public void startAgain(CaseFileId caseId, String reason) {
        String why = checked(reason);
        if (data.current().disagrees()) {
            throw new DomainException("error.engine.disagrees");
        }
        LostCase lost = require(caseId);
        List<String> places = places(lost);
        if (places.isEmpty()) {
            throw new DomainException("error.engine.place-unknown");
        }
        Map<String, Object> variables = data.variables(caseId);
        outbox.startInstance(caseId, lost.processId(), places, variables, lost.instanceKey());
        data.detach(lost.instanceKey());
        data.settle(caseId, "STARTED");
        audit.record(
                "engine.start-again",
                "process_instance",
                Long.toString(lost.instanceKey()),
                caseId,
                Map.of("reason", why, "places", places));
    }

    /**
     * Starts all that wait again whose place is known; the others stay on the list.
     *
     * @param limit at most so many in one call
     * @return how many
     */
    public int startAllAgain(String reason, int limit) {
        checked(reason);
        int started = 0;
        for (LostCase lost : data.lost(limit)) {
            if (!places(lost).isEmpty()) {
                startAgain(lost.caseId(), reason);
                started++;
            }
        }
        return started;
    }

    /**
     * Takes the case from the list without starting it: the engine goes on with it by itself, or it has ended otherwise.
     *
     * @throws NotFoundException if it was settled meanwhile
     */
    public void leave(CaseFileId caseId, String reason) {
        String why = checked(reason);
        LostCase lost = require(caseId);
        data.settle(caseId, "LEFT");
        audit.record(
                "engine.leave-case",
                "process_instance",
                Long.toString(lost.instanceKey()),
                caseId,
                Map.of("reason", why));
    }

    private List<String> places(LostCase lost) {
        return models.processes().stream()
                .map(model -> RestartPlaces.of(model.text(), lost.processId(), lost.elementIds()))
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private LostCase require(CaseFileId caseId) {
        return data.lock(caseId).orElseThrow(() -> new NotFoundException("error.engine.case-settled"));
    }

    private static String checked(String reason) {
        String why = PlainText.text(reason);
        if (!PlainText.isSaid(why, MIN_REASON, MAX_REASON)) {
            throw new DomainException("error.engine.reason", MIN_REASON, MAX_REASON);
        }
        return why;
    }
}

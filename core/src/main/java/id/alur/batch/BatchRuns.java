package id.alur.batch;

import id.alur.batch.BatchRun.State;
import id.alur.identity.CurrentUser;
import id.alur.sheet.RowMessage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Long work as its features hand it in and look at it, in the transaction of the feature's service, which also decides who may.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BatchRuns {

    private final BatchRepository runs;
    private final BatchMessageRepository messages;
    private final BatchKinds kinds;
    private final BatchScheduler scheduler;

    BatchRuns(BatchRepository runs, BatchMessageRepository messages, BatchKinds kinds, BatchScheduler scheduler) {
        this.runs = runs;
        this.messages = messages;
        this.kinds = kinds;
        this.scheduler = scheduler;
    }

    /**
     * Hands work over to the background; it begins once the transaction is committed.
     *
     * @param kind name of a {@link BatchKind}
     * @param lane work of one lane is done one after another, in the order in which it was handed in; null when it need not wait
     * @param title for people to recognise it by; it says nothing that the operator must not read
     */
    public BatchRunId queue(String kind, @Nullable String lane, String title) {
        BatchRunId id = prepare(kind, lane, title);
        scheduler.schedule(id, 0);
        return id;
    }

    /** As {@link #queue}, for a caller that then carries it out itself by {@link BatchRunner}. */
    public BatchRunId prepare(String kind, @Nullable String lane, String title) {
        BatchRunId id = new BatchRunId(UUID.randomUUID());
        runs.insert(id, kind, lane, title, CurrentUser.find().orElse(null));
        return id;
    }

    /**
     * Stops work: what nobody is at yet ends at once, other work with its next step. What it has done in earlier portions stays.
     *
     * @return false when it had ended already
     */
    public boolean cancel(BatchRunId id) {
        Optional<BatchRun> asked = runs.requestCancel(id);
        asked.filter(run -> run.state() == State.CANCELED)
                .flatMap(run -> kinds.named(run.kind()))
                .ifPresent(kind -> kind.ended(id, State.CANCELED));
        return asked.isPresent();
    }

    public Optional<BatchRun> find(BatchRunId id) {
        return runs.find(id);
    }

    /** What the work has to say, in the order of its rows. */
    public List<RowMessage> messages(BatchRunId id) {
        return messages.messages(id);
    }
}

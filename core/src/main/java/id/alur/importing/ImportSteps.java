package id.alur.importing;

import id.alur.audit.AuditTrail;
import id.alur.importing.ImportRepository.ImportFile;
import id.alur.importing.ImportRun.Failure;
import id.alur.importing.ImportRun.State;
import id.alur.sheet.RowMessages;
import id.alur.sheet.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of an import: progress is seen while it runs, and what it changes is seen all at once or never. */
@Service
class ImportSteps {

    private final ImportRepository runs;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportSteps(ImportRepository runs, AuditTrail audit, Clock clock, TransactionTemplate transaction) {
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether an earlier run must end first. */
    @Transactional(readOnly = true)
    boolean mustWait(ImportRunId id) {
        return runs.mustWait(id);
    }

    @Transactional
    Optional<ImportFile> begin(ImportRunId id) {
        return runs.begin(id);
    }

    @Transactional
    void progress(ImportRunId id, State state, int totalRows, int doneRows) {
        if (!runs.progress(id, state, totalRows, doneRows)) {
            throw new ImportCanceled();
        }
    }

    /** Does all that {@link #apply} does and takes it back again; what it came to is kept. */
    <R> void tryOut(ImportRunId id, Importer<R> importer, List<R> rows, RowMessages messages, Table table) {
        Importer.Outcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return carryOut(importer, rows, messages);
        }));
        transaction.executeWithoutResult(status -> {
            if (!runs.done(id, State.TRIED, outcome, messages, table)) {
                throw new ImportCanceled();
            }
        });
    }

    <R> void apply(ImportRunId id, Importer<R> importer, List<R> rows, RowMessages messages, Table table) {
        transaction.executeWithoutResult(status -> {
            Importer.Outcome outcome = carryOut(importer, rows, messages);
            audit.record(
                    "register.import",
                    "import-run",
                    id.toString(),
                    null,
                    Map.of(
                            "kind", importer.kind().name(),
                            "rows", table.rows().size(),
                            "created", outcome.created(),
                            "updated", outcome.updated(),
                            "unchanged", outcome.unchanged(),
                            "refused", messages.refusedRows()));
            if (!runs.done(id, State.DONE, outcome, messages, table)) {
                throw new ImportCanceled();
            }
        });
    }

    private <R> Importer.Outcome carryOut(Importer<R> importer, List<R> rows, RowMessages messages) {
        runs.lock(importer.kind().role());
        importer.lock();
        Instant before = clock.instant();
        Importer.Outcome outcome = importer.apply(rows, messages);
        if (outcome.created() + outcome.updated() > 0) {
            importer.changed(before);
        }
        return outcome;
    }

    @Transactional
    void end(ImportRunId id, State state, @Nullable Failure failure) {
        runs.end(id, state, failure);
        audit.record("register.import-end", "import-run", id.toString(), null, Map.of("state", state));
    }

    /** Somebody wants the run to stop; the transaction that throws this is rolled back. */
    static final class ImportCanceled extends RuntimeException {}
}

package id.alur.importing;

import id.alur.audit.AuditTrail;
import id.alur.importing.ImportRepository.ImportFile;
import id.alur.importing.ImportRun.Failure;
import id.alur.importing.ImportRun.State;
import id.alur.sheet.RowMessages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of an import: progress is seen while it runs, and what it changes is seen all at once or never. */
@Service
@Transactional
class ImportSteps {

    private final ImportRepository runs;
    private final AuditTrail audit;
    private final Clock clock;

    ImportSteps(ImportRepository runs, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<ImportFile> begin(ImportRunId id) {
        return runs.begin(id);
    }

    void progress(ImportRunId id, State state, int totalRows, int doneRows) {
        if (!runs.progress(id, state, totalRows, doneRows)) {
            throw new ImportCanceled();
        }
    }

    <R> void apply(ImportRunId id, Importer<R> importer, List<R> rows, RowMessages messages, int totalRows) {
        runs.lock(importer.kind().role());
        importer.lock();
        Instant before = clock.instant();
        Importer.Outcome outcome = importer.apply(rows, messages);
        if (outcome.created() + outcome.updated() > 0) {
            importer.changed(before);
        }
        audit.record(
                "register.import",
                "import-run",
                id.toString(),
                null,
                Map.of(
                        "kind", importer.kind().name(),
                        "rows", totalRows,
                        "created", outcome.created(),
                        "updated", outcome.updated(),
                        "unchanged", outcome.unchanged(),
                        "refused", messages.refusedRows()));
        if (!runs.done(id, outcome, messages, totalRows)) {
            throw new ImportCanceled();
        }
    }

    void end(ImportRunId id, State state, @Nullable Failure failure) {
        runs.end(id, state, failure);
        audit.record("register.import-end", "import-run", id.toString(), null, Map.of("state", state));
    }

    /** Somebody wants the run to stop; the transaction that throws this is rolled back. */
    static final class ImportCanceled extends RuntimeException {}
}

package id.alur.importing;

import id.alur.audit.AuditTrail;
import id.alur.batch.Batch;
import id.alur.batch.BatchRun;
import id.alur.batch.BatchRunId;
import id.alur.importing.ImportRepository.ImportFile;
import id.alur.sheet.RowMessage;
import id.alur.sheet.RowMessages;
import id.alur.sheet.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of an import: what it changes is seen all at once or never. */
@Service
class ImportSteps {

    /** Where the work stands when all is done; there is no other place to go on from, since nothing is changed before. */
    static final String AT_THE_END = "end";

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

    @Transactional(readOnly = true)
    Optional<ImportFile> file(BatchRunId batch) {
        return runs.file(batch);
    }

    @Transactional(readOnly = true)
    BatchRunId batchOf(ImportRunId id) {
        return runs.batchOf(id);
    }

    /** Does all that {@link #apply} does and takes it back again; what it came to is kept. */
    <R> void tryOut(
            Batch batch, ImportFile file, Importer<R> importer, List<R> rows, RowMessages messages, Table table) {
        Importer.Outcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return carryOut(importer, rows, messages);
        }));
        batch.portion(
                AT_THE_END,
                table.rows().size(),
                () -> tell(batch, file, outcome, messages, messages.report(true), table));
    }

    <R> void apply(
            Batch batch, ImportFile file, Importer<R> importer, List<R> rows, RowMessages messages, Table table) {
        batch.portion(AT_THE_END, table.rows().size(), () -> {
            Importer.Outcome outcome = carryOut(importer, rows, messages);
            audit.record(
                    "register.import",
                    "import-run",
                    file.id().toString(),
                    null,
                    Map.of(
                            "kind", importer.kind().name(),
                            "rows", table.rows().size(),
                            "created", outcome.created(),
                            "updated", outcome.updated(),
                            "unchanged", outcome.unchanged(),
                            "refused", messages.refusedRows()));
            tell(batch, file, outcome, messages, messages.report(false), table);
        });
    }

    private void tell(
            Batch batch,
            ImportFile file,
            Importer.Outcome outcome,
            RowMessages messages,
            List<RowMessage> report,
            Table table) {
        runs.outcome(file.id(), outcome, messages, report, table);
        batch.say(report);
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

    /** A file that was tried stays until somebody applies or discards it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ended(BatchRunId batch, BatchRun.State state) {
        ImportRunId id = runs.ofBatch(batch).orElseThrow();
        boolean done = state == BatchRun.State.DONE;
        if (!done || runs.find(id).orElseThrow().state() == ImportRun.State.DONE) {
            runs.forgetFile(id);
        }
        if (!done) {
            audit.record("register.import-end", "import-run", id.toString(), null, Map.of("state", state));
        }
    }
}

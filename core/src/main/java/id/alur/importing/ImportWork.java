package id.alur.importing;

import id.alur.batch.Batch;
import id.alur.batch.BatchKind;
import id.alur.batch.BatchRun.State;
import id.alur.batch.BatchRunId;
import id.alur.importing.ImportRepository.ImportFile;
import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import id.alur.sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Carries out an import from the file kept with the run. Nothing is changed before the last step, so what was cut off begins anew.
 */
@Component
class ImportWork implements BatchKind {

    static final String KIND = "importing.file";
    static final String READING = "reading";
    static final String APPLYING = "applying";

    private static final int PROGRESS_EVERY = 250;

    private final ImportSteps steps;
    private final ImportKinds kinds;

    ImportWork(ImportSteps steps, ImportKinds kinds) {
        this.steps = steps;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void carryOut(Batch batch) {
        if (batch.resumeAt() == null) {
            ImportFile file = steps.file(batch.id()).orElseThrow();
            read(batch, file, kinds.importerOf(file.kind()));
        }
    }

    @Override
    public void ended(BatchRunId id, State state) {
        steps.ended(id, state);
    }

    private <R> void read(Batch batch, ImportFile file, Importer<R> importer) {
        Table table = Table.read(file.content());
        Map<String, Integer> places =
                table.places(file.kind().columns(), file.kind().optional());
        int total = table.rows().size();
        RowMessages messages = new RowMessages();
        List<R> rows = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            if (i % PROGRESS_EVERY == 0) {
                batch.step(READING, total, i);
            }
            Table.Row line = table.rows().get(i);
            if (table.reachesBeyond(line)) {
                messages.refuse(line.number(), "-", "error.sheet.row-beyond");
                continue;
            }
            R row = importer.read(new Cells(line, places, messages));
            if (row != null && !messages.isRefused(line.number())) {
                rows.add(row);
            }
        }
        messages.requireOneDateOrder();
        batch.step(APPLYING, total, total);
        if (file.apply()) {
            steps.apply(batch, file, importer, rows, messages, table);
        } else {
            steps.tryOut(batch, file, importer, rows, messages, table);
        }
    }
}

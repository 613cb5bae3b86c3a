package id.alur.importing;

import id.alur.importing.ImportRepository.ImportFile;
import id.alur.importing.ImportRun.Failure;
import id.alur.importing.ImportRun.State;
import id.alur.importing.ImportSteps.ImportCanceled;
import id.alur.shared.DomainException;
import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import id.alur.sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Carries out an import from the file kept with the run. Nothing is changed before the last step, so a run that was cut off is
 * simply carried out again; one that has ended is left alone.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class ImportRunner {

    /** Name of the background task; its instance is the run's id. */
    public static final String TASK = "personnel.import";

    private static final int PROGRESS_EVERY = 250;

    /** A file over which the process ends again and again is put aside, or nothing behind it would ever have its turn. */
    private static final int MOST_ATTEMPTS = 3;

    private final ImportSteps steps;
    private final ImportKinds kinds;

    ImportRunner(ImportSteps steps, ImportKinds kinds) {
        this.steps = steps;
        this.kinds = kinds;
    }

    /** @return false when a run that was handed in earlier has not ended: then this one is to be asked again a little later */
    public boolean run(ImportRunId id) {
        if (steps.mustWait(id)) {
            return false;
        }
        steps.begin(id).ifPresent(file -> {
            if (file.attempts() > MOST_ATTEMPTS) {
                steps.end(id, State.FAILED, new Failure("error.personnel.import-parked", List.of(MOST_ATTEMPTS)));
            } else {
                run(id, file);
            }
        });
        return true;
    }

    /** Called when the run broke again and again for a reason that is not the file's. */
    public void giveUp(ImportRunId id) {
        steps.end(id, State.FAILED, new Failure("error.personnel.import-broke", List.of()));
    }

    private void run(ImportRunId id, ImportFile file) {
        Importer<?> importer = kinds.importerOf(file.kind());
        try {
            read(id, file, importer);
        } catch (ImportCanceled canceled) {
            steps.end(id, State.CANCELED, null);
        } catch (DomainException refused) {
            steps.end(id, State.FAILED, new Failure(refused.key(), refused.arguments()));
        }
    }

    private <R> void read(ImportRunId id, ImportFile file, Importer<R> importer) {
        byte[] content = file.content();
        Table table = Table.read(content);
        Map<String, Integer> places = table.places(file.kind().columns());
        int total = table.rows().size();
        RowMessages messages = new RowMessages();
        List<R> rows = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            if (i % PROGRESS_EVERY == 0) {
                steps.progress(id, State.READING, total, i);
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
        steps.progress(id, State.APPLYING, total, total);
        if (file.apply()) {
            steps.apply(id, importer, rows, messages, table);
        } else {
            steps.tryOut(id, importer, rows, messages, table);
        }
    }
}

package id.alur.training.learning;

import id.alur.importing.ImportKind;
import id.alur.importing.Importer;
import id.alur.shared.DomainException;
import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import id.alur.training.LessonHours;
import id.alur.training.learning.CompletionResult.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completions from a file: one row for each, known by source and number; the same file again changes nothing. */
@Component
class CompletionImporter implements Importer<CompletionImporter.CompletionRow> {

    record CompletionRow(int number, Completion completion) {}

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final List<String> OUR_OWN = List.of("case", "correction");

    /** In which cell to look for what the ledger refuses. */
    private static final Map<String, String> COLUMNS = Map.of(
            "error.learning.nip-unknown", "nip",
            "error.learning.form-unknown", "bentuk",
            "error.learning.not-finished", "selesai",
            "error.learning.dates", "mulai",
            "error.learning.jp-missing", "jp",
            "error.learning.jp-days", "jp",
            "error.learning.sessions-range", "sesi");

    private final Completions completions;

    CompletionImporter(Completions completions) {
        this.completions = completions;
    }

    @Override
    public ImportKind kind() {
        return LearningFiles.COMPLETION;
    }

    @Override
    public @Nullable CompletionRow read(Cells cells) {
        String source = source(cells);
        String number = cells.required("nomor", 200);
        String nip = cells.required("nip", 64);
        String form = cells.required("bentuk", 20);
        String title = cells.required("judul", 300);
        String provider = cells.required("penyelenggara", 200);
        LocalDate ends = cells.requiredDate("selesai");
        LocalDate starts = cells.date("mulai");
        String hours = cells.text("jp", 20);
        Integer jp = hours == null ? null : cells.parsed("jp", hours, LessonHours::of);
        Integer sessions = cells.integer("sesi");
        String certificate = cells.text("nomor_sertifikat", 200);
        if (source == null
                || number == null
                || nip == null
                || form == null
                || title == null
                || provider == null
                || ends == null) {
            return null;
        }
        cells.named(source + "/" + number);
        return new CompletionRow(
                cells.number(),
                new Completion(
                        source,
                        number,
                        nip,
                        form.toUpperCase(Locale.ROOT),
                        title,
                        provider,
                        starts == null ? ends : starts,
                        ends,
                        jp,
                        sessions == null ? 1 : sessions,
                        certificate));
    }

    private static @Nullable String source(Cells cells) {
        String source = cells.required("sumber", 64);
        if (source != null && (!SOURCE.matcher(source).matches() || OUR_OWN.contains(source))) {
            cells.refuse("sumber", "error.apikey.source");
            return null;
        }
        return source;
    }

    @Override
    public Outcome apply(List<CompletionRow> rows, RowMessages messages) {
        int accepted = 0;
        int created = 0;
        for (CompletionRow row : rows) {
            Completion completion = row.completion();
            if (messages.rowsOf(completion.source() + "/" + completion.externalId())
                            .size()
                    > 1) {
                messages.refuse(row.number(), "nomor", "error.learning.number-twice");
                continue;
            }
            CompletionResult result = completions.take(completion);
            DomainException refusal = result.refusal();
            if (refusal == null) {
                accepted++;
                if (result.status() == Status.CREATED) {
                    created++;
                    messages.created(row.number());
                }
            } else {
                messages.refuse(
                        row.number(),
                        COLUMNS.getOrDefault(refusal.key(), "-"),
                        refusal.key(),
                        refusal.arguments().toArray());
            }
        }
        return new Outcome(accepted, created, 0);
    }
}

package id.alur.casefile.ui;

import id.alur.casefile.CaseRow;
import id.alur.shell.ui.CaseBadge;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.ProcessNames;
import id.alur.shell.ui.Report;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of the list of cases as a file. */
final class CaseReport {

    private CaseReport() {}

    static Report<CaseRow> of(ProcessNames processes, Formats formats, Clock clock) {
        return new Report<CaseRow>(formats)
                .text("ui.casefile.export.number", CaseRow::number)
                .width(18)
                .text("ui.casefile.export.kind", row -> processes.name(row.processId()))
                .text("ui.casefile.export.title", CaseRow::title)
                .width(50)
                .text("ui.casefile.export.subject", CaseRow::subjectName)
                .text("ui.casefile.export.unit", CaseRow::unitName)
                .width(40)
                .text("ui.casefile.export.state", row -> CaseBadge.words(row.open(), row.outcome(), row.decided()))
                .text("ui.casefile.export.step", row -> String.join("; ", row.steps()))
                .date("ui.casefile.export.due", CaseRow::due)
                .date("ui.casefile.export.opened", row -> day(row.openedAt(), clock))
                .date("ui.casefile.export.closed", row -> day(row.closedAt(), clock));
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, Clock clock) {
        return instant == null ? null : LocalDate.ofInstant(instant, clock.getZone());
    }
}

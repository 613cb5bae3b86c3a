package id.alur.training.learning;

import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param year for which it counts: that of its last day
 * @param jp lesson hours; negative in a counter entry
 * @param corrects the line that this one takes back
 * @param corrected whether another line takes this one back
 */
public record LedgerEntry(
        LedgerEntryId id,
        EmployeeId employee,
        int year,
        String formCode,
        int jp,
        LocalDate startsOn,
        LocalDate endsOn,
        String title,
        String provider,
        @Nullable String certificateNumber,
        @Nullable DocumentId certificate,
        @Nullable CourseId course,
        @Nullable CaseFileId caseId,
        String source,
        String externalId,
        @Nullable LedgerEntryId corrects,
        @Nullable String reason,
        boolean corrected) {}
